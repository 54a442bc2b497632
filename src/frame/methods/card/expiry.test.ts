import cardValidator from 'card-validator';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseExpiry } from './check-expiry.ts';
import { formatExpiry } from './expiry.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const read = (text: string) => {
  const check = parseExpiry(text, NOW);
  return check.status === 'valid' ? `${check.month}/${check.year}` : check.status;
};

describe('parseExpiry', () => {
  test.each([
    // Ways to write January 2030.
    ['01 / 30', '01/30'],
    ['1/30', '01/30'],
    ['01/30', '01/30'],
    ['0130', '01/30'],
    ['1 30', '01/30'],
    ['130', '01/30'],
    ['01/2030', '01/30'],
    ['1/2030', '01/30'],
    ['012030', '01/30'],
    ['12030', '01/30'],
    ['1-30', '01/30'],
    ['01.30', '01/30'],
    ['2030-01', '01/30'],
    ['2030-1', '01/30'],
    ['2030/01', '01/30'],
    ['203001', '01/30'],
    ['٠١/٣٠', '01/30'],
    ['۰۱ / ۳۰', '01/30'],
    ['０１／３０', '01/30'],
    ['\u200e01/30\u200f', '01/30'],
    [' 01 / 30 ', '01/30'],
    // Where two readings are possible.
    ['1230', '12/30'],
    ['112', 'incomplete'],
    ['122030', '12/30'],
    ['230', '02/30'],
    // Not there yet.
    ['', 'empty'],
    [' / ', 'empty'],
    ['0', 'incomplete'],
    ['1', 'incomplete'],
    ['01', 'incomplete'],
    ['2', 'incomplete'],
    ['01 / 3', 'incomplete'],
    ['01 / 203', 'incomplete'],
    [' / 30', 'incomplete'],
    ['0 / 30', 'incomplete'],
    // Months that are none.
    ['00/30', 'invalid'],
    ['13/30', 'invalid'],
    ['00', 'invalid'],
    ['99 / 3', 'invalid'],
    // The edges of time.
    ['05/26', 'past'],
    ['06/26', '06/26'],
    ['12/25', 'past'],
    ['01 / 20', 'past'],
    ['01/1999', 'past'],
    ['06/46', '06/46'],
    ['12/46', '12/46'],
    ['01/47', 'invalid'],
    ['01/75', 'invalid'],
    ['01/76', 'past'],
    ['nonsense', 'empty'],
  ])('"%s" is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('the last month counts until it is over on the last island', () => {
    expect(parseExpiry('06/26', new Date('2026-07-01T11:59:59Z')).status).toBe('valid');
    expect(parseExpiry('06/26', new Date('2026-07-01T12:00:00Z')).status).toBe('past');
    expect(parseExpiry('12/26', new Date('2027-01-01T11:59:59Z')).status).toBe('valid');
  });

  test('two digits mean the nearest year at the turn of a century', () => {
    const late = new Date('2095-06-15T00:00:00Z');
    expect(parseExpiry('01/05', late).status).toBe('valid');
    expect(parseExpiry('01/95', late).status).toBe('past');
    expect(parseExpiry('01/94', late).status).toBe('past');
  });
});

describe('formatExpiry', () => {
  test.each([
    ['2', '02 / '],
    ['1', '1'],
    ['0', '0'],
    ['12', '12 / '],
    ['13', '01 / 3'],
    ['00', '00 / '],
    ['1/', '01 / '],
    ['1 30', '01 / 30'],
    ['1 / 30', '01 / 30'],
    ['01/2030', '01 / 30'],
    ['01 / 203', '01 / 203'],
    ['01 / 304', '01 / 30'],
    ['2030-01', '01 / 30'],
    ['٠١٣٠', '01 / 30'],
    ['', ''],
    ['x', ''],
  ])('"%s" reads "%s"', (raw, expected) => {
    expect(formatExpiry(raw, false)).toBe(expected);
  });

  test.each([
    ['01 / ', '01'],
    ['2', '2'],
    ['1 / 30', '1 / 30'],
    [' / 30', ' / 30'],
    ['01 / 3', '01 / 3'],
    ['0 /30', '0 / 30'],
  ])('while deleting, "%s" is left as "%s"', (raw, expected) => {
    expect(formatExpiry(raw, true)).toBe(expected);
  });

  const month = fc.integer({ min: 1, max: 12 });
  const year = fc.integer({ min: 2027, max: 2045 });

  test('every date in every form comes out the same', () => {
    const forms = (mm: string, m: string, yyyy: string) => {
      const yy = yyyy.slice(2);
      const separated = ['/', ' / ', '-', ' ', '.', ' - '].flatMap((gap) =>
        [mm, m].flatMap((head) => [head + gap + yy, head + gap + yyyy]),
      );
      return [...separated, mm + yy, mm + yyyy, `${yyyy}-${mm}`, `${yyyy}/${m}`, yyyy + mm];
    };
    fc.assert(
      fc.property(month, year, (m, yyyy) => {
        const mm = String(m).padStart(2, '0');
        const expected = { status: 'valid', month: mm, year: String(yyyy).slice(2) };
        for (const form of forms(mm, String(m), String(yyyy))) {
          expect([form, parseExpiry(form, NOW)]).toEqual([form, expected]);
          expect(parseExpiry(formatExpiry(form, false), NOW)).toEqual(expected);
          // Typed one key after the other (a year first would be a month: `2` is February).
          if (form.startsWith(String(yyyy))) continue;
          const typed = [...form].reduce((text, key) => formatExpiry(text + key, false), '');
          expect([form, typed]).toEqual([form, `${mm} / ${String(yyyy).slice(2)}`]);
        }
      }),
    );
  });

  test('formatting again changes nothing', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789 /-٣'), maxLength: 10 });
    fc.assert(
      fc.property(text, (raw) => {
        const once = formatExpiry(raw, false);
        expect(formatExpiry(once, false)).toBe(once);
        expect(parseExpiry(once, NOW).status).not.toBeUndefined();
      }),
    );
  });
});

describe('against card-validator', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /**
   * Known differences:
   * - a run of three that starts with 10–12 is read month first here, as it reads while typing;
   *   card-validator takes one digit where the year would fit (`126`: 1/26)
   * - the year 20 years ahead, which is card-validator's first invalid one
   * - a year `20` is over here, at card-validator it may become 2026
   * - a run that starts with 13 or more is a month of one digit and a year of which two digits count
   *   (`7300`: 7/30); card-validator finds the year 300
   * - forms that card-validator doesn't read: `1-30`, `1.30`, `203001`, foreign digits
   */
  const separated = fc
    .tuple(fc.nat({ max: 99 }), fc.constantFrom('/', ' / '), fc.nat({ max: 99 }), fc.constantFrom('', '20'))
    .map(
      ([m, gap, y, century]) => `${String(m).padStart(2, '0')}${gap}${century}${String(y).padStart(2, '0')}`,
    );
  const run = fc
    .tuple(fc.nat({ max: 12 }), fc.nat({ max: 99 }))
    .map(([m, y]) => String(m).padStart(2, '0') + String(y).padStart(2, '0'));

  test('valid dates are the same', () => {
    fc.assert(
      fc.property(fc.oneof(separated, run), (text) => {
        fc.pre(!/(46|20)$/.test(text));
        const theirs = cardValidator.expirationDate(text);
        const ours = parseExpiry(text, NOW);
        expect([text, ours.status === 'valid']).toEqual([text, theirs.isValid]);
        if (ours.status === 'valid') {
          expect([Number(ours.month), ours.year]).toEqual([Number(theirs.month), theirs.year?.slice(-2)]);
        }
      }),
    );
  });

  test('what is incomplete here may still become valid there', () => {
    const typing = fc
      .tuple(fc.nat({ max: 12 }), fc.constantFrom('', '/', '/3', '/203'))
      .map(([m, rest]) => String(m).padStart(2, '0') + rest);
    fc.assert(
      fc.property(typing, (text) => {
        const { status } = parseExpiry(text, NOW);
        fc.pre(status === 'incomplete');
        expect([text, cardValidator.expirationDate(text).isPotentiallyValid]).toEqual([text, true]);
      }),
    );
  });
});
