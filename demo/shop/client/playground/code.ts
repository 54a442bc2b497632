import { appearanceOf, presentationOf } from './checkout-options.ts';
import type { State } from './state.ts';

export const languages = ['script', 'esm', 'react'] as const;
export type CodeLanguage = (typeof languages)[number];

export const isCodeLanguage = (text: string): text is CodeLanguage =>
  (languages as readonly string[]).includes(text);

/** Instead of what only a backend knows: no code that is shown holds an ID or a token. */
const SESSION = 'SESSION_ID';
const TOKEN = 'LOGIN_TOKEN';

/**
 * The integration that a state describes, to be copied.
 * @param provider the provider's origin.
 */
export function codeFor(language: CodeLanguage, state: State, provider: string): string {
  switch (language) {
    case 'script':
      return scriptTag(state, provider);
    case 'esm':
      return esModule(state, provider);
    case 'react':
      return react(state, provider);
  }
}

const isInline = (state: State): boolean => presentationOf(state) === 'inline';
const hasAll = ({ callbacks }: State): boolean => callbacks === 'all';

function scriptTag(state: State, provider: string): string {
  const appearance = appearanceOf(state);
  const attributes: [string, string][] = [
    ['src', `${provider}/sdk/v1/souk.js`],
    ['data-session', SESSION],
    isInline(state) ? ['data-mount', '#checkout'] : ['data-trigger', '#buy'],
  ];
  const add = (name: string, value: string | undefined, usual = ''): void => {
    if (value && value !== usual) attributes.push([`data-${name}`, value]);
  };
  add('presentation', state.presentation, 'inline');
  add('locale', state.locale, 'auto');
  if (Object.keys(appearance).length > 0) add('appearance', JSON.stringify(appearance));
  add('methods', state.methods);
  add('pay-button', state.payButton, 'show');
  add('initial-height', state.initialHeight);
  if (state.preload) add('preload', 'SNAPSHOT_AS_JSON');
  if (state.customer === 'returning') add('login-token', TOKEN);
  if (state.beforePayment) add('before-payment', 'shop.beforePayment');
  if (hasAll(state)) {
    add('ready', 'shop.onReady');
    add('change', 'shop.onChange');
    add('error', 'shop.onError');
  }
  add('success', 'shop.onPaid');
  add('cancel', 'shop.onCanceled');
  const written = attributes.map(([name, value]) => `${name}=${quoted(value)}`).join('\n        ');
  const place = isInline(state) ? '<div id="checkout"></div>' : '<button type="button" id="buy">Pay</button>';
  return `${place}\n<script async ${written}></script>`;
}

const quoted = (value: string): string =>
  value.includes('"') ? `'${value.replaceAll("'", '&#39;')}'` : `"${value}"`;

/** The options as lines of an object literal, without its braces. */
function optionLines(state: State, provider: string, session: string, indent: string): string {
  const appearance = appearanceOf(state);
  const lines = [session, `provider: '${provider}',`];
  const add = (name: string, value: string | undefined, usual = ''): void => {
    if (value && value !== usual) lines.push(`${name}: '${value}',`);
  };
  add('presentation', state.presentation, 'inline');
  add('locale', state.locale, 'auto');
  if (Object.keys(appearance).length > 0) lines.push(`appearance: ${literal(appearance)},`);
  if (state.methods)
    lines.push(
      `methods: [${state.methods
        .split(',')
        .map((type) => `'${type}'`)
        .join(', ')}],`,
    );
  add('payButton', state.payButton, 'show');
  if (state.initialHeight) lines.push(`initialHeight: ${state.initialHeight},`);
  if (state.preload) lines.push('preload: snapshot, // from your backend, with the session');
  if (state.customer === 'returning') lines.push('loginToken, // from your backend, good for one login');
  if (state.beforePayment)
    lines.push('beforePayment: async ({ amount, currency }) => reserveStock(amount, currency),');
  if (hasAll(state)) {
    lines.push(
      'onReady: () => hideSpinner(),',
      'onChange: ({ complete, state }) => update(complete, state),',
      'onError: (error) => show(error.message),',
    );
  }
  lines.push('onSuccess: ({ reference }) => showThanks(reference),');
  lines.push('onCancel: ({ reason, retryable }) => show(reason, retryable),');
  return lines.map((line) => indent + line).join('\n');
}

/** Plain objects and lists in single quotes: their keys are names, their values plain strings. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return `'${value}'`;
  const parts = Object.entries(value).map(([name, part]) => `${name}: ${literal(part)}`);
  return `{ ${parts.join(', ')} }`;
}

function esModule(state: State, provider: string): string {
  const start = isInline(state)
    ? "await checkout.mount('#checkout');"
    : "document.querySelector('#buy').addEventListener('click', () => checkout.open());";
  return `import { createCheckout, resumeCheckout } from 'souk-checkout';

const options = {
${optionLines(state, provider, `session: '${SESSION}',`, '  ')}
};
const checkout = resumeCheckout(options) ?? createCheckout(options);
${start}`;
}

function react(state: State, provider: string): string {
  const props = [
    'session',
    ...(state.customer === 'returning' ? ['loginToken'] : []),
    ...(state.preload ? ['snapshot'] : []),
  ];
  const inline = isInline(state);
  const body = inline
    ? `  const place = useRef(null);

  useEffect(() => {
    const checkout = createCheckout({
${optionLines(state, provider, 'session,', '      ')}
    });
    checkout.mount(place.current).catch(() => {});
    return () => checkout.destroy();
  }, [session]);

  return <div ref={place} />;`
    : `  const checkout = useRef(null);

  useEffect(() => {
    checkout.current = createCheckout({
${optionLines(state, provider, 'session,', '      ')}
    });
    return () => checkout.current.destroy();
  }, [session]);

  return <button onClick={() => checkout.current.open()}>Pay</button>;`;
  return `import { useEffect, useRef } from 'react';
import { createCheckout } from 'souk-checkout';

export function Checkout({ ${props.join(', ')} }) {
${body}
}`;
}
