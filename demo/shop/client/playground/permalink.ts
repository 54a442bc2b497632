import { initialState, readState, type State } from './state.ts';

/**
 * The state as the fragment of the page's address, which no server ever sees. Only what differs from the first
 * state, only names and values of the option table: no session, token or typed digit has a place in it.
 */
export function toFragment(state: State): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(readState(state))) {
    if (value !== initialState[name]) query.set(name, value);
  }
  return query.size === 0 ? '' : `#${query}`;
}

/** @param fragment anybody's: what the table doesn't take is ignored. */
export const fromFragment = (fragment: string): State =>
  readState(Object.fromEntries(new URLSearchParams(fragment.replace(/^#/, ''))));
