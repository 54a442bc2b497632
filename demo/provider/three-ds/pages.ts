import { type Html, html } from '../../../src/frame-server/html.ts';
import { card, PULSE, smallPage } from '../pages/small/page.ts';
import { CLOSE, LEAVE_TOP, SUBMIT, SUBMIT_INTO_FRAME } from '../pages/small/scripts.ts';
import type { Presentation } from '../pages/small/texts.ts';
import { challengeRequest, methodData, type OpenChallenge } from './messages.ts';

/** Posts EMV forms to the bank, so that nobody else's policy has to let them. `ancestors`: who may frame it. */
export interface HostPage {
  presentation: Presentation;
  ancestors: readonly string[];
}

/** The method page has nothing to show, and nobody looks. */
export const methodPage = (
  { presentation, ancestors }: HostPage,
  method: { url: string; transId: string; notificationUrl: string },
): Response =>
  smallPage({
    presentation,
    title: presentation.texts.bankVerification,
    layout: 'bank',
    script: SUBMIT,
    body: html`${bankFrame(presentation)}
${form(method.url, 'bank', { threeDSMethodData: methodData(method.transId, method.notificationUrl) })}`,
    allow: toBank(method.url, ancestors),
  });

/** @param sessionData `threeDSSessionData`: what the ACS sends back with the CRes. */
export const challengePage = (
  { presentation, ancestors }: HostPage,
  challenge: OpenChallenge,
  sessionData: string,
): Response =>
  smallPage({
    presentation,
    title: presentation.texts.bankVerification,
    layout: 'bank',
    script: SUBMIT_INTO_FRAME,
    body: html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
${bankFrame(presentation)}
${form(challenge.acsUrl, 'bank', { creq: challengeRequest(challenge), threeDSSessionData: sessionData })}`,
    allow: toBank(challenge.acsUrl, ancestors),
  });

/** The same as a page of its own, for banks that don't let themselves be framed. */
export const fullChallengePage = (
  presentation: Presentation,
  challenge: OpenChallenge,
  sessionData: string,
): Response =>
  smallPage({
    presentation,
    title: presentation.texts.bankVerification,
    script: SUBMIT,
    body: html`<main>${card(presentation.texts.connecting, presentation.texts.keepOpen, {
      above: PULSE,
      below: form(
        challenge.acsUrl,
        '_self',
        {
          creq: challengeRequest({ ...challenge, windowSize: '05' }),
          threeDSSessionData: sessionData,
        },
        html`<button class="button">${presentation.texts.goOn}</button>`,
      ),
    })}</main>`,
    allow: { 'form-action': sourcesOf(challenge.acsUrl) },
  });

/** For the page of its own, when the bank is through. */
export const donePage = (presentation: Presentation): Response =>
  smallPage({
    presentation,
    title: presentation.texts.closeTab,
    script: CLOSE,
    body: html`<main>${card(presentation.texts.closeTab, presentation.texts.closeTabWhy)}</main>`,
  });

/** There is nothing to show (any more). @param ancestors CSP sources. */
export const emptyPage = (presentation: Presentation, ancestors: string, script?: string): Response =>
  smallPage({
    presentation,
    title: presentation.texts.bankVerification,
    layout: 'bank',
    body: html``,
    ...(script !== undefined && { script }),
    allow: { 'frame-ancestors': ancestors },
  });

/** What an ACS posts to. */
export const heardPage = (presentation: Presentation): Response => emptyPage(presentation, '*');

/** The same after a challenge, which may have been a page of its own. */
export const challengeHeardPage = (presentation: Presentation): Response =>
  emptyPage(presentation, '*', LEAVE_TOP);

export const ancestorsOf = (origins: readonly string[]): string => ["'self'", ...origins].join(' ');

/**
 * Banks use passkeys and payment handlers in their pages, on origins that nobody knows beforehand: without
 * `*` these would belong to the frame's first address, which is none. There is no sandbox, because its
 * flags break banks' pages that open windows or store things.
 */
const bankFrame = ({ texts }: Presentation): Html =>
  html`<iframe name="bank" title="${texts.bankVerification}" allow="payment *; publickey-credentials-get *"></iframe>`;

const form = (
  url: string,
  target: 'bank' | '_self',
  fields: Record<string, string>,
  button: Html = { html: '' },
): Html => html`<form method="post" action="${url}" target="${target}">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${button}</form>`;

/** Banks lead from page to page, anywhere on the secure web. `http` only in the sandbox, where the bank's own is. */
const sourcesOf = (url: string): string => {
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' ? 'https:' : `https: ${origin}`;
};

const toBank = (url: string, ancestors: readonly string[]) => ({
  // The bank's page ends on a page of ours.
  'frame-src': `'self' ${sourcesOf(url)}`,
  'form-action': sourcesOf(url),
  'frame-ancestors': ancestorsOf(ancestors),
});
