import { expect, test } from 'vitest';
import { pseudo } from './pseudo.ts';

test('every text is accented, a third longer and in brackets; values keep their names', () => {
  expect(
    pseudo({ pay: 'Pay {amount}', told: ['Hi', 'Go'], forms: { other: '{count}' }, none: null }),
  ).toEqual({
    pay: '⟦Þáý {amount} õõõõ⟧',
    told: ['⟦Ĥí õ⟧', '⟦Ğó õ⟧'],
    forms: { other: '⟦{count} õõõ⟧' },
    none: null,
  });
});
