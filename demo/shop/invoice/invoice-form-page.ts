import { html, raw } from 'hono/html';
import { currencyCodes } from '../../../src/protocol/currencies.ts';
import type { Language } from '../language.ts';
import { type Html, type Layout, layout } from '../pages/layout.ts';
import { texts as shopTexts } from '../texts.ts';
import type { FieldProblems, InvoiceFields } from './invoice-form.ts';
import { invoiceTexts } from './invoice-texts.ts';

export interface FormPage {
  language: Language;
  theme: Layout['theme'];
  keep: string;
  fields: InvoiceFields;
  problems: FieldProblems;
  /** What is wrong with the whole. */
  alert: string | null;
}

/** `/invoice`: the form. It works without scripts. */
export function formPage({ language, theme, keep, fields, problems, alert }: FormPage): Html {
  const texts = invoiceTexts[language];
  const first = (['amount', 'currency', 'order_no', 'email', 'language'] as const).find(
    (name) => problems[name],
  );

  const field = (
    name: keyof InvoiceFields,
    label: string,
    control: (attributes: Html) => Html,
    hint = '',
  ): Html => {
    const problem = problems[name];
    const described = [problem && `${name}-problem`, hint && `${name}-hint`].filter(Boolean).join(' ');
    const attributes = html`id="${name}" name="${name}" ${described ? html`aria-describedby="${described}"` : ''}
      ${problem ? raw('aria-invalid="true"') : ''} ${name === first ? raw('autofocus') : ''}`;
    return html`<div class="field" data-field="${name}"><label for="${name}">${label}</label>
      ${control(attributes)}
      ${problem ? html`<p class="field-problem" id="${name}-problem">${problem}</p>` : ''}
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}</div>`;
  };

  return layout({
    language,
    texts: shopTexts[language],
    theme,
    title: texts.title,
    styles: ['checkout', 'invoice'],
    keep,
    main: html`<main id="content" class="invoice">
  <a class="back" href="/${keep}">${shopTexts[language].backToShop}</a>
  <h1>${texts.title}</h1>
  <p class="lead">${texts.lead}</p>
  ${alert === null ? '' : html`<p class="alert" role="alert">${alert}</p>`}
  <form class="panel" method="post" action="/invoice${keep}" novalidate>
    <input type="hidden" name="key" value="${fields.key}">
    <div class="pair">
    ${field(
      'amount',
      texts.amount,
      (attributes) =>
        html`<input ${attributes} value="${fields.amount}" inputmode="decimal" autocomplete="off" dir="ltr" required>`,
    )}
    ${field(
      'currency',
      texts.currency,
      (attributes) =>
        html`<select ${attributes} required>${currencyOptions(language, fields.currency)}</select>`,
    )}
    </div>
    ${field(
      'order_no',
      texts.orderNo,
      (attributes) =>
        html`<input ${attributes} value="${fields.order_no}" maxlength="128" autocomplete="off" dir="auto" required>`,
    )}
    ${field(
      'email',
      texts.email,
      (attributes) =>
        html`<input ${attributes} value="${fields.email}" type="email" maxlength="128" autocomplete="off" dir="ltr">`,
      texts.emailHint,
    )}
    ${field(
      'language',
      texts.language,
      (attributes) =>
        html`<select ${attributes}>${[
          ['en', 'English'],
          ['ar', 'العربية'],
        ].map(([code, name]) => option(code ?? '', name ?? '', fields.language))}</select>`,
      texts.languageHint,
    )}
    <button class="button wide">${texts.make}</button>
    <p class="hint">${texts.staffOnly}</p>
  </form>
</main>`,
  });
}

const option = (value: string, label: string, chosen: string): Html =>
  html`<option value="${value}" ${value === chosen ? raw('selected') : ''}>${label}</option>`;

/** The ones that the shop's customers have stand first. */
const USUAL = ['EUR', 'KWD', 'AED', 'SAR', 'BHD', 'QAR', 'OMR', 'USD', 'GBP'];

function currencyOptions(language: Language, chosen: string): Html[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const others = currencyCodes.filter((code) => !USUAL.includes(code));
  return [...USUAL, ...others].map((code) => option(code, `${code} · ${names.of(code) ?? code}`, chosen));
}
