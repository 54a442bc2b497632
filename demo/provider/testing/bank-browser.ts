import type { Action } from '../../../src/protocol/snapshot.ts';

/** A customer's browser at the bank's pages: it fetches, fills in forms and posts them, without running scripts. */
interface Form {
  action: string;
  fields: Record<string, string>;
}

const unescaped = (text: string) =>
  text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

export function formOf(page: string): Form {
  const [, action = ''] = /<form[^>]*action="([^"]+)"/.exec(page) ?? [];
  const inputs = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return {
    action: unescaped(action),
    fields: Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, unescaped(value)])),
  };
}

export const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: 'https://bank.example', 'Sec-Fetch-Site': 'cross-site', ...headers },
    body: new URLSearchParams(fields),
  });

const get = async (url: string) => (await fetch(url)).text();

/** Lets the bank look at the browser. @returns the provider's answer to the bank's form. */
export async function runMethod(action: Action | undefined): Promise<Response> {
  const { action: url, fields } = formOf(await get(action?.url ?? ''));
  const back = formOf(await (await post(url, fields)).text());
  return post(back.action, back.fields);
}

export interface Challenge {
  /** What the bank's page posts to the provider when it is through. */
  answer(code: string): Promise<Form>;
  /** The same, and posts it. */
  verify(code?: string, headers?: Record<string, string>): Promise<Response>;
}

/** Opens the challenge as the checkout's dialog does. */
export async function openChallenge(action: Action | undefined, query = ''): Promise<Challenge> {
  const host = formOf(await get(`${action?.url ?? ''}${query}`));
  const page = await (await post(host.action, host.fields)).text();
  const answer = async (code: string): Promise<Form> => {
    const form = formOf(page);
    // A challenge that goes by itself has no form to fill in.
    if ('cres' in form.fields) return form;
    const url = new URL(form.action, host.action);
    for (let time = 0; time < 3; time += 1) {
      const back = formOf(await (await post(url.href, { code })).text());
      if ('cres' in back.fields) return back;
    }
    throw new Error('The bank asks on.');
  };
  return {
    answer,
    async verify(code = '1234', headers) {
      const back = await answer(code);
      return post(back.action, back.fields, headers);
    },
  };
}

/** Decides on a scheme's page. @returns the address to which the bank sends the browser back. */
export async function decideAtBank(
  action: Action | undefined,
  choice: 'approve' | 'decline' | 'cancel',
  window: 'top' | 'popup' = 'top',
): Promise<string> {
  const door = await fetch(`${action?.url}?w=${window}`, { redirect: 'manual' });
  const page = door.headers.get('Location') ?? '';
  return (await post(page, { choice })).headers.get('Location') ?? '';
}
