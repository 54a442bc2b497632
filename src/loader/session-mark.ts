import { attempt } from './attempt.ts';

/** A page without storage knows its session by its own option, or not at all. */
const KEY = 'souk:session';

/** Remembers, in this tab, whose session the customer takes to a page of the provider's. */
export const markSession = (session: string): void => attempt(() => sessionStorage.setItem(KEY, session));

export const markedSession = (): string | null | undefined => attempt(() => sessionStorage.getItem(KEY));
