import { html, raw } from 'hono/html';
import { answerPage, type Html } from './page.ts';
import type { Brand } from './style.ts';

/** Marks of houses that don't exist: a portico, two waves, a palm over water. */
const MARKS: Readonly<Record<Brand, string>> = {
  bank: 'M4 27h24M6 24V13m7 11V13m6 11V13m7 11V13M4 12 16 5l12 7z',
  gulf_debit: 'M4 12c4-5 8-5 12 0s8 5 12 0M4 21c4-5 8-5 12 0s8 5 12 0',
  oasis_wallet:
    'M16 25V13m0 0c-1-5-6-6-9-3m9 3c1-5 6-6 9-3m-9 3c-4-1-7 1-7 4m7-4c4-1 7 1 7 4M5 27c4-2 7-2 11 0s7 2 11 0',
};

const NAMES: Readonly<Record<Brand, string>> = {
  bank: 'Sandbox Bank',
  gulf_debit: 'Gulf Debit',
  oasis_wallet: 'Oasis Wallet',
};

export const band = (brand: Brand, line: string): Html => html`<header class="band">
<svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${raw(MARKS[brand])}"/></svg>
<span>${NAMES[brand]}</span><small>${line}</small>
</header>`;

export const sheet = (brand: Brand, line: string, content: Html): Html =>
  html`<div class="sheet">${band(brand, line)}<main>${content}</main></div>`;

/** A tick or a cross. The heading beside it says the same in words. */
export const stateMark = (good: boolean): Html =>
  html`<svg class="state${good ? '' : ' no'}" viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="24" cy="24" r="20"/><path d="${raw(good ? 'm15 25 6 6 12-13' : 'm17 17 14 14m0-14L17 31')}"/></svg>`;

/** For whoever sent the browser here wrongly: it is read by developers. */
export const answerProblem = (status: 400 | 404, message: string): Promise<Response> =>
  answerPage({
    brand: 'bank',
    title: 'Sandbox Bank: this can’t be shown',
    status,
    frames: 'anybody',
    body: sheet('bank', 'Problem', html`<h1>This page can’t be shown</h1><p>${message}</p>`),
  });
