import { expect, test } from 'vitest';
import { type BankUnderTest, cardSource, startBank } from '../bank-fixture.ts';
import { authenticate, authorise, matrixCard, messageOf, result, stepInto } from './acs-fixture.ts';

const VERSIONS = ['2.3.1', '2.1.0', '2.2.0', '2.3.1'];
const METHODS = ['present', 'missing', 'silent'];
/** Answer, and whether the issuer approves afterwards. */
const FRICTIONLESS = [
  ['Y', true],
  ['N', false],
  ['A', true],
  ['R', false],
  ['I', true],
  ['U', true],
  ['timeout', true],
] as const;

/** Every version with every method. */
const ranges = VERSIONS.flatMap((version, d1) =>
  METHODS.map((method, d2) => ({ version, method, digits: `${d1}${d2}` })),
);

async function begin(bank: BankUnderTest, lastFour: string) {
  const begun = await bank.begin(lastFour, cardSource({ number: matrixCard(lastFour) }));
  if (!begun.three_ds) throw new Error(`${lastFour} is not enrolled`);
  return { ...begun, three_ds: begun.three_ds };
}

test.each(FRICTIONLESS.map(([answer, approved], digit) => ({ answer, approved, digit })))(
  'answer $answer in every version and with every method',
  async ({ answer, approved, digit }) => {
    const bank = await startBank();
    for (const { version, method, digits } of ranges) {
      if (answer === 'I' && version === '2.1.0') continue;
      const begun = await begin(bank, `${digits}${digit}3`);
      expect(begun.three_ds.version).toBe(version);
      expect(begun.three_ds.method_url).toBe(method === 'missing' ? null : `${bank.url}/acs/method`);
      expect(await authenticate(bank, begun)).toEqual({ trans_status: answer });
      expect(await authorise(bank, begun)).toMatchObject(
        approved ? { status: 'approved' } : { status: 'declined', code: 'do_not_honour' },
      );
    }
  },
);

test.each([
  { digit: 0, how: 'passes by itself', transStatus: 'Y', approved: true },
  { digit: 1, how: 'fails by itself', transStatus: 'N', approved: false },
  { digit: 2, how: 'is passed by the customer', transStatus: 'Y', approved: true },
])('a challenge that $how, in every version', async ({ digit, transStatus, approved }) => {
  const bank = await startBank();
  for (const { version, digits } of ranges) {
    const begun = await begin(bank, `${digits}7${digit}`);
    const challenge = await stepInto(bank, begun);
    expect(await result(bank, begun)).toEqual({ status: 'pending' });
    const opened = await challenge.open();
    const last = digit === 2 ? await challenge.type('1234') : opened;
    expect(await messageOf(last)).toMatchObject({ messageVersion: version, transStatus });
    expect(await result(bank, begun)).toEqual({ status: 'done', trans_status: transStatus });
    expect(await authorise(bank, begun)).toMatchObject({ status: approved ? 'approved' : 'declined' });
  }
});

test('whatever else the last four digits are, the card is invalid and asks for no authentication', async () => {
  const bank = await startBank();
  const valid = new Set(
    ranges.flatMap(({ digits, version }) => [
      ...FRICTIONLESS.flatMap(([answer], d3) =>
        answer === 'I' && version === '2.1.0' ? [] : [`${digits}${d3}3`],
      ),
      ...[0, 1, 2].map((d4) => `${digits}7${d4}`),
    ]),
  );
  expect(valid.size).toBe(117);
  const invalid = ['4003', '0303', '0083', '0093', '0073', '0004', '0000', '0012', '1043', '9999'];
  for (const lastFour of invalid) {
    expect(valid).not.toContain(lastFour);
    const begun = await bank.begin(lastFour, cardSource({ number: matrixCard(lastFour) }));
    expect(begun.three_ds).toBeNull();
    expect(await authorise(bank, begun)).toEqual({ status: 'declined', code: 'invalid_card' });
  }
});
