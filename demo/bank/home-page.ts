import { html } from 'hono/html';
import { schemes } from './hosted/schemes.ts';
import { answerPage } from './pages/page.ts';
import { band } from './pages/parts.ts';
import { sandboxCards } from './sandbox-cards.ts';
import { MATRIX_PREFIX } from './three-ds-matrix.ts';

const grouped = (digits: string): string => digits.replace(/\d{4}(?=\d)/g, '$& ');

/** For the person who opens the bank's address in a browser. */
export const answerHome = (): Promise<Response> =>
  answerPage({
    brand: 'bank',
    title: 'Simulated bank',
    body: html`<div class="sheet wide">${band('bank', 'Sandbox')}<main>
<h1>Simulated bank</h1>
<p>This is the world behind a payment provider: an acquirer’s gateway, a card issuer with its access control
server, and two payment schemes with pages of their own. It decides by the card’s number and moves no money.
Programs use <code>/gateway/v1</code> with a key.</p>
<h2>Cards</h2>
<p>Any future date and any security code go with them. Every other valid number is approved at once.</p>
<table>
<thead><tr><th scope="col">Number</th><th scope="col">Name</th><th scope="col">What happens</th></tr></thead>
<tbody>${sandboxCards.map(
      ({ number, name, what }) =>
        html`<tr><td class="number">${grouped(number)}</td><td class="name">${name}</td><td>${what}</td></tr>`,
    )}</tbody>
</table>
<p>On the challenge page the code <code>1234</code> passes, and three wrong codes fail.</p>
<h2>The whole 3-D Secure matrix</h2>
<p>Numbers that begin with <code>${grouped(MATRIX_PREFIX)}</code> say by their last four digits what happens;
choose the four before them so that the check digit is right.</p>
<table>
<thead><tr><th scope="col">Digit</th><th scope="col">Is</th><th scope="col">Values</th></tr></thead>
<tbody>
<tr><td>First</td><td class="name">Version</td><td>0 all of them, of which 2.3.1 is used · 1 2.1.0 · 2 2.2.0 · 3 2.3.1</td></tr>
<tr><td>Second</td><td class="name">Method page</td><td>0 present · 1 missing · 2 never answers</td></tr>
<tr><td>Third</td><td class="name">Answer</td><td>0 Y · 1 N · 2 A · 3 R · 4 I (from 2.2.0 on) · 5 U · 6 the directory server does not answer · 7 C</td></tr>
<tr><td>Fourth</td><td class="name">Challenge</td><td>0 passes by itself · 1 fails by itself · 2 manual · 3 none, for every answer but C</td></tr>
</tbody>
</table>
<h2>Apple Pay</h2>
<p>Approved, unless the card’s name in the token (<code>paymentMethod.displayName</code>) ends like one of the
numbers above that are declined without 3-D Secure: <code>Visa 0002</code>, <code>Visa 9995</code> …</p>
<h2>Payment schemes</h2>
<p>${Object.entries(schemes)
      .map(([id, { name }]) => `${name} (${id})`)
      .join(' and ')}: the page asks to approve, decline or cancel. Approved is paid at once.</p>
</main></div>`,
  });
