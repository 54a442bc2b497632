import { html } from 'hono/html';
import type { Language } from '../language.ts';
import type { ParameterProblem } from '../parameters.ts';
import { texts } from '../texts.ts';
import { type Html, layout } from './layout.ts';

interface Problem {
  /** English where left out. */
  language?: Language;
  title: string;
  text: string;
  details?: Html;
  /** Where to go from here. */
  next: { href: string; label: string };
}

/** A page for a person whom the shop can't serve: what is wrong, and what to do. */
const problemPage = ({ language = 'en', title, text, details, next }: Problem): Html =>
  layout({
    language,
    texts: texts[language],
    theme: 'auto',
    title,
    styles: [],
    keep: '',
    main: html`<main id="content" class="problem">
  <h1>${title}</h1>
  <p class="lead">${text}</p>
  ${details ?? ''}
  <a class="button" href="${next.href}">${next.label}</a>
</main>`,
  });

export const badAddress = (path: string, problems: readonly ParameterProblem[]): Html =>
  problemPage({
    title: 'This address can’t be used',
    text: 'Correct what stands after the question mark:',
    details: html`<dl>${problems.map(
      ({ name, value, remedy }) => html`<dt><code>${name}=${value}</code></dt><dd>${remedy}</dd>`,
    )}</dl>`,
    next: { href: path, label: 'Open it without parameters' },
  });

export const unknownOrder = (orderNo: string, again: string): Html =>
  problemPage({
    title: `You have no order ${orderNo}`,
    text: 'It was made in another browser, or the shop’s data was cleared since.',
    next: { href: again, label: 'Make a new order' },
  });

/** For a customer who comes back from paying into a browser that knows nothing of the order, which need not be wrong. */
export const returnedElsewhere = (language: Language, keep: string): Html =>
  problemPage({
    language,
    title: texts[language].elsewhereTitle,
    text: texts[language].elsewhere,
    next: { href: `/${keep}`, label: texts[language].backToShop },
  });

export const noCheckout = (
  { refused, detail }: { refused: boolean; detail: string },
  here: string,
  again: string,
): Html =>
  problemPage(
    refused
      ? {
          title: 'The payment provider refused this checkout',
          text: 'Nothing was charged. Its reason:',
          details: html`<p><code>${detail}</code></p>`,
          next: { href: again, label: 'Make a new order' },
        }
      : {
          title: 'We can’t reach our payment provider',
          text: 'Nothing was charged, and your order is kept. Please try again in a moment.',
          details: html`<p><code>${detail}</code></p>`,
          next: { href: here, label: 'Try again' },
        },
  );

export const notFoundPage = (): Html =>
  problemPage({
    title: 'There is nothing here',
    text: 'The page has moved, or never was.',
    next: { href: '/', label: texts.en.backToShop },
  });

export const failedPage = (): Html =>
  problemPage({
    title: 'Something broke on our side',
    text: 'Nothing was charged. Please try again.',
    next: { href: '/', label: texts.en.backToShop },
  });
