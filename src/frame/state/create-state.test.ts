import { expect, test } from 'vitest';
import { engine } from '../engine.ts';
import { ENGLISH } from '../i18n/translation.ts';
import { canceled, plainOptions, snapshotWith } from '../testing/fixtures.ts';
import { createState } from './create-state.ts';
import { isOpen, openState } from './open-state.ts';

const begin = () =>
  createState({
    state: openState(snapshotWith({ version: 1 })),
    surroundings: 'embedded',
    options: plainOptions,
    translation: ENGLISH,
    now: () => 0,
  });

test('what happens before the engine is here happens when it is, in order', () => {
  const app = begin();
  const seen = (version: number) =>
    app.dispatch({ type: 'snapshot', snapshot: snapshotWith({ version }), requestId: null });
  seen(2);
  seen(3);
  app.dispatch({ type: 'cancel' });
  expect(app.state.peek().snapshot.version).toBe(1);
  app.equip(engine);
  expect(app.state.peek()).toMatchObject({ snapshot: { version: 3 }, step: { name: 'ended' } });
});

test('only a session in which nothing has happened begins without it', () => {
  const open = snapshotWith();
  expect(isOpen(open, false)).toBe(true);
  expect(engine.initialState(open, false)).toEqual(openState(open));
  expect(isOpen(open, true)).toBe(false);
  expect(isOpen(snapshotWith({ outcome: canceled('expired') }), false)).toBe(false);
});
