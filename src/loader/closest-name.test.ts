import { expect, test } from 'vitest';
import { closestName } from './closest-name.ts';

const KNOWN = ['locale', 'onSuccess', 'onCancel', 'payButton'];

test.each([
  ['onsuccess', 'onSuccess'],
  ['onSucess', 'onSuccess'],
  ['paybutton', 'payButton'],
  ['pay_button', 'payButton'],
  ['local', 'locale'],
  ['onCanceled', 'onCancel'],
  ['cookieConsent', undefined],
  ['', undefined],
])('%s: %s', (name, meant) => {
  expect(closestName(name, KNOWN)).toBe(meant);
});

test('of two names the nearer one', () => {
  expect(closestName('onCancels', ['onChange', 'onCancel'])).toBe('onCancel');
});
