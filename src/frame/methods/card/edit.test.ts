import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectCard } from './brand.ts';
import { isDigit, onlyDigits } from './digits.ts';
import { applyEdit, type FieldFormat, type FieldText } from './edit.ts';
import { expiryFormat } from './expiry.ts';
import { numberFormat } from './number.ts';

const NUMBER = numberFormat(detectCard);

/** `4242| 42` or `4242[ 4]2`: text with its caret or selection drawn in. */
function parse(drawn: string): FieldText {
  const start = drawn.search(/[|[]/);
  const end = drawn.includes(']') ? drawn.indexOf(']') - 1 : start;
  return { value: drawn.replace(/[|[\]]/g, ''), selectionStart: start, selectionEnd: end };
}

function draw({ value, selectionStart, selectionEnd }: FieldText): string {
  const [head, mid, tail] = [
    value.slice(0, selectionStart),
    value.slice(selectionStart, selectionEnd),
    value.slice(selectionEnd),
  ];
  return selectionStart === selectionEnd ? `${head}|${tail}` : `${head}[${mid}]${tail}`;
}

type Edit = { insert: string } | { remove: 'Backspace' | 'Delete' };

/** What a browser does to a field by itself. */
function nativeEdit(before: FieldText, edit: Edit): { after: FieldText; inputType: string } {
  const { value, selectionStart, selectionEnd } = before;
  const join = (start: number, inserted: string, end: number) => {
    const caret = start + inserted.length;
    return {
      value: value.slice(0, start) + inserted + value.slice(end),
      selectionStart: caret,
      selectionEnd: caret,
    };
  };
  if ('insert' in edit)
    return {
      after: join(selectionStart, edit.insert, selectionEnd),
      inputType: edit.insert.length === 1 ? 'insertText' : 'insertFromPaste',
    };
  const backward = edit.remove === 'Backspace';
  const inputType = backward ? 'deleteContentBackward' : 'deleteContentForward';
  if (selectionStart !== selectionEnd) return { after: join(selectionStart, '', selectionEnd), inputType };
  return backward
    ? { after: join(Math.max(0, selectionStart - 1), '', selectionStart), inputType }
    : { after: join(selectionStart, '', Math.min(value.length, selectionStart + 1)), inputType };
}

function perform(before: FieldText, edit: Edit, format: FieldFormat): FieldText {
  const { after, inputType } = nativeEdit(before, edit);
  return applyEdit(after, format, before, inputType);
}

const run = (drawn: string, edits: Edit[], format: FieldFormat = NUMBER): string =>
  draw(edits.reduce((field, edit) => perform(field, edit, format), parse(drawn)));

const type = (text: string): Edit[] => [...text].map((insert) => ({ insert }));
const paste = (insert: string): Edit[] => [{ insert }];
const Backspace: Edit[] = [{ remove: 'Backspace' }];
const Delete: Edit[] = [{ remove: 'Delete' }];

describe('a card number', () => {
  test.each<[string, Edit[], string]>([
    // Typing at the end.
    ['|', type('4242424242424242'), '4242 4242 4242 4242|'],
    ['|', type('378282246310005'), '3782 822463 10005|'],
    ['|', type('٤٢٤٢۴۲۴۲４２'), '4242 4242 42|'],
    ['|', type('4242 4242-42'), '4242 4242 42|'],
    // Typing in the middle.
    [
      '42|42 4242',
      type('9'),
      '4294| 2424 2'.replace('4294|', '429|4').replace('429|4 2424 2', '429|4 2424 2'),
    ],
    ['4242| 4242', type('1'), '4242 1|424 2'],
    ['4242 |4242', type('1'), '4242 1|424 2'],
    ['4242 4|242', type('x'), '4242 4|242'],
    ['4242| 4242', type('x'), '4242| 4242'],
    ['4242| 4242', type(' '), '4242 |4242'],
    // Deleting around a gap.
    ['4242 |4242', Backspace, '424|4 242'],
    ['4242| 4242', Delete, '4242| 242'],
    ['4242| 4242', Backspace, '424|4 242'],
    ['4242 |4242', Delete, '4242 |242'],
    ['|4242', Backspace, '|4242'],
    ['4242|', Delete, '4242|'],
    ['4242 4|', Backspace, '4242|'],
    ['4242 1|', [...Backspace, ...Backspace], '424|'],
    // Selections.
    ['42[42 42]42', Backspace, '42|42'],
    ['42[42 42]42', type('9'), '429|4 2'],
    ['4242[ ]4242', Backspace, '4242| 4242'],
    ['[4242 4242]', type('5'), '5|'],
    // The brand, and with it the gaps, change under the caret.
    ['4|782 8224 6310 005', Backspace, '|7828 2246 3100 05'],
    ['|7828 2246 3100 05', type('3'), '3|782 822463 10005'],
    ['3|782 822463 10005', Backspace, '|7828 2246 3100 05'],
    ['3[7]82 822463 10005', type('6'), '36|82 822463 10005'],
    // A full field.
    ['5555 5555 5555 4444|', type('1'), '5555 5555 5555 4444|'],
    ['5555 |5555 5555 4444', type('1'), '5555 |5555 5555 4444'],
    ['555|5 5555 5555 4444', type('1'), '555|5 5555 5555 4444'],
    ['5555 [5555] 5555 4444', type('1'), '5555 1|555 5444 4'],
    ['|', paste('5555 5555 5555 4444 9999'), '5555 5555 5555 4444|'],
    ['5555 5555| 4444', paste('123456789'), '5555 5555 1234| 4444'],
    ['|', paste('4111-1111-1111-1111'), '4111 1111 1111 1111|'],
    ['|', paste('\u200e4111\u00a01111\u202f1111\u20091111\u2069\n'), '4111 1111 1111 1111|'],
    // A longer brand's number becomes a shorter brand's: deleting loses nothing but what was deleted.
    ['[4]555 5555 5555 5555 555', Backspace, '|5555 5555 5555 5555 55'],
  ])('%s %j → %s', (before, edits, expected) => {
    expect(run(before, edits)).toBe(expected);
  });

  test('text that nobody typed is cut at its end', () => {
    const filled = parse('5555555555554444123|');
    expect(draw(applyEdit(filled, NUMBER))).toBe('5555 5555 5555 4444|');
  });
});

describe('an expiry date', () => {
  test.each<[string, Edit[], string]>([
    ['|', type('2'), '02 / |'],
    ['|', type('1'), '1|'],
    ['|', type('13'), '01 / 3|'],
    ['|', type('12'), '12 / |'],
    ['|', type('1/'), '01 / |'],
    ['|', type('1/30'), '01 / 30|'],
    ['|', type('1 30'), '01 / 30|'],
    ['|', type('1-30'), '01 / 30|'],
    ['|', type('1.30'), '01 / 30|'],
    ['|', type('0130'), '01 / 30|'],
    ['|', type('01/30'), '01 / 30|'],
    ['|', type('01 / 30'), '01 / 30|'],
    ['|', type('130'), '01 / 30|'],
    ['|', type('230'), '02 / 30|'],
    ['|', type('01/2030'), '01 / 30|'],
    ['|', type('012030'), '01 / 30|'],
    ['|', type('٠١/٣٠'), '01 / 30|'],
    ['|', type('01304'), '01 / 30|'],
    ['|', paste('2030-01'), '01 / 30|'],
    ['|', paste('1 / 30'), '01 / 30|'],
    ['|', paste('01/2030'), '01 / 30|'],
    // Backspace all the way.
    ['01 / 30|', Backspace, '01 / 3|'],
    ['01 / 3|', Backspace, '01|'],
    ['01|', Backspace, '0|'],
    ['02 / |', Backspace, '0|'],
    ['01 / 30|', [...Backspace, ...Backspace, ...Backspace, ...Backspace, ...Backspace], '|'],
    ['01 / 30|', [...Backspace, ...Backspace, ...type('28')], '01 / 28|'],
    // Correcting the month in place.
    ['0|1 / 30', type('2'), '02| / 30'],
    ['|01 / 30', type('1'), '1|0 / 30'],
    ['01| / 30', [...Backspace, ...Backspace, ...type('12')], '12| / 30'],
    ['01| / 30', [...Backspace, ...Backspace, ...type('3')], '3| / 30'],
    ['[01] / 30', type('12'), '12| / 30'],
    ['[01 / 30]', type('1'), '1|'],
    ['01 / |30', Backspace, '0| / 30'],
    ['01| / 30', Delete, '01| / 0'],
    ['01 / |30', type('2'), '01 / 2|3'],
  ])('%s %j → %s', (before, edits, expected) => {
    expect(run(before, edits, expiryFormat)).toBe(expected);
  });

  test('a month that was left with one digit gets its zero when the field is left', () => {
    expect(draw(applyEdit(parse('3 / 30|'), expiryFormat))).toBe('03 / 30|');
  });
});

const anyEdit = fc.record({
  at: fc.nat({ max: 30 }),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 8 })),
  edit: fc.oneof(
    fc.constantFrom<Edit>({ remove: 'Backspace' }, { remove: 'Delete' }),
    fc.constantFrom(...'0123456789 -x٤۴').map((insert): Edit => ({ insert })),
    fc
      .string({ unit: fc.constantFrom(...'0123456789 -'), maxLength: 24 })
      .map((insert): Edit => ({ insert })),
  ),
});

/** The same edit on bare digits, with the caret as a number of digits before it. */
function bareEdit(before: FieldText, edit: Edit) {
  const count = (offset: number) => onlyDigits(before.value.slice(0, offset)).length;
  const digits = onlyDigits(before.value);
  let [start, end] = [count(before.selectionStart), count(before.selectionEnd)];
  if ('insert' in edit)
    return { head: digits.slice(0, start), inserted: onlyDigits(edit.insert), tail: digits.slice(end) };
  if (before.selectionStart === before.selectionEnd) {
    if (edit.remove === 'Backspace') start = Math.max(0, start - 1);
    else end = Math.min(digits.length, end + 1);
  }
  return { head: digits.slice(0, start), inserted: '', tail: digits.slice(end) };
}

test('any edits, anywhere: the field holds the digits that bare text would, and the caret stands between the same two', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 25 }), (steps) => {
      let field: FieldText = { value: '', selectionStart: 0, selectionEnd: 0 };
      for (const { at, length, edit } of steps) {
        const selectionStart = Math.min(at, field.value.length);
        const before = {
          ...field,
          selectionStart,
          selectionEnd: Math.min(selectionStart + length, field.value.length),
        };
        const { head, inserted, tail } = bareEdit(before, edit);
        field = perform(before, edit, NUMBER);

        const digits = onlyDigits(field.value);
        const taken = digits.length - head.length - tail.length;
        expect(digits).toBe(head + inserted.slice(0, taken) + tail);
        const room = NUMBER.max?.(head + inserted + tail) ?? 0;
        if (head.length + inserted.length + tail.length <= room) expect(taken).toBe(inserted.length);
        // A field that a change of brand left too full stays so where a digit is typed over itself.
        else if (taken > 0 && digits !== onlyDigits(before.value))
          expect(digits.length).toBeLessThanOrEqual(NUMBER.max?.(digits) ?? 0);

        expect(field.selectionStart).toBe(field.selectionEnd);
        expect(onlyDigits(field.value.slice(0, field.selectionEnd))).toBe(head + inserted.slice(0, taken));
        expect(NUMBER.format(field.value, false)).toBe(field.value);
      }
    }),
  );
});

test('any edits in an expiry date leave at most a month, a gap and a year, and a caret within', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 25 }), (steps) => {
      let field: FieldText = { value: '', selectionStart: 0, selectionEnd: 0 };
      for (const { at, length, edit } of steps) {
        const selectionStart = Math.min(at, field.value.length);
        const before = {
          ...field,
          selectionStart,
          selectionEnd: Math.min(selectionStart + length, field.value.length),
        };
        field = perform(before, edit, expiryFormat);
        expect(field.value).toMatch(/^\d{0,2}( \/ (\d{0,2}|20\d))?$/);
        expect(field.selectionEnd).toBeLessThanOrEqual(field.value.length);
        const tidied = expiryFormat.format(field.value, false);
        expect(expiryFormat.format(tidied, false)).toBe(tidied);
      }
    }),
  );
});

test('a format without a limit of its own is taken at its word', () => {
  const four: FieldFormat = { format: (raw) => onlyDigits(raw).slice(0, 4), isKept: isDigit };
  expect(run('|', paste('123456'), four)).toBe('1234|');
});
