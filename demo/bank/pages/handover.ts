import { html } from 'hono/html';
import { answerPage } from './page.ts';
import { sheet } from './parts.ts';

const SUBMIT = 'document.forms[0].submit();';

export interface HandoverPage {
  title: string;
  url: string;
  fields: Record<string, string>;
  frames: 'anybody' | 'nobody';
}

/** A page that posts a form as soon as it is there; without scripts the customer presses a button. */
export const answerHandover = ({ title, url, fields, frames }: HandoverPage): Promise<Response> =>
  answerPage({
    brand: 'bank',
    title,
    script: SUBMIT,
    formAction: new URL(url).origin,
    frames,
    body: sheet(
      'bank',
      'ID check',
      html`<h1>One moment …</h1>
<form method="post" action="${url}">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p>You are on your way back to the shop.</p>
<button>Continue</button>
</form>`,
    ),
  });
