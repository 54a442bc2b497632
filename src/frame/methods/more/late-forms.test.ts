import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { checkoutWith, toolsFor } from '../../testing/checkout.ts';
import { expand } from '../../testing/expand.ts';
import type { Method, MethodForm, Row } from '../method.ts';
import { lateForms } from './late-forms.ts';

const row: Row = { id: 'late:1', type: 'late', key: '1', label: 'Late', marks: [] };
const form: MethodForm = {
  View: () => null,
  pay: () => null,
  refuse: () => {},
  status: signal({ brand: null, complete: true }),
};

function formsOf(open: Method['open']) {
  const app = checkoutWith();
  const late: Method = { type: 'late', rows: () => [row], open };
  return { app, forms: lateForms(new Map([['late', late]]), toolsFor(app)) };
}

test('a form comes with its chunk, once', async () => {
  const open = vi.fn(async () => form);
  const { forms } = formsOf(open);
  expect(forms(row)).toBeNull();
  expect(forms({ ...row, label: 'Renamed' })).toBeNull();
  await expect.poll(() => forms(row)).toBe(form);
  expect(open).toHaveBeenCalledOnce();
});

test('a chunk that can’t be had is said, can’t be paid with, and is fetched again on request', async () => {
  const open = vi.fn<Method['open']>(async () => form).mockRejectedValueOnce(new Error('offline'));
  const { app, forms } = formsOf(open);
  forms(row);
  await expect.poll(() => app.announcement.value).toContain('couldn’t be loaded');
  const failed = forms(row);
  if (!failed) throw new Error('nothing stands in its place');
  expect(failed.pay()).toBeNull();
  for (const { type, props } of expand(failed.View({})).elements) {
    if (type === 'button') (props.onClick as () => void)();
  }
  await expect.poll(() => forms(row)).toBe(form);
});
