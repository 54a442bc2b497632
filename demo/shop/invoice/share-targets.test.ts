import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Shared, shareTargets } from './share-targets.ts';

const shared: Shared = {
  url: 'https://pay.example/p/9f3c2a7be1d/',
  amount: '42.00',
  currency: 'EUR',
  orderNo: 'INV-7 & Söhne?',
  email: 'noura+shop@example.com',
  language: 'en',
  expiresAt: new Date('2026-11-28T09:00:00Z'),
};

/** What a mail program reads out of the address. */
function mailIn(mailto: string) {
  const [address = '', query = ''] = mailto.replace(/^mailto:/, '').split('?');
  // Not as a form: in RFC 6068 a plus is a plus.
  const fields = Object.fromEntries(
    query.split('&').map((field) => field.split('=').map((part) => decodeURIComponent(part))),
  );
  return { address, to: decodeURIComponent(address), subject: fields.subject, body: fields.body };
}

test('an e-mail with subject, body and the link on a line of its own', () => {
  const { mailto } = shareTargets(shared);
  expect(mailIn(mailto)).toEqual({
    address: 'noura%2Bshop@example.com',
    to: 'noura+shop@example.com',
    subject: 'Invoice INV-7 & Söhne? from Dune & Olive',
    body: [
      'Hello,',
      '',
      'your invoice INV-7 & Söhne? of €42.00 is ready. You can pay it here:',
      'https://pay.example/p/9f3c2a7be1d/',
      '',
      'The link is good until November 28, 2026.',
      '',
      'Dune & Olive',
    ].join('\r\n'),
  });
  expect(shareTargets({ ...shared, email: null }).mailto).toMatch(/^mailto:\?subject=/);
});

test('WhatsApp and SMS carry the short message, the link last', () => {
  const { text, whatsApp, sms } = shareTargets(shared);
  expect(text).toBe(
    'Dune & Olive: your invoice INV-7 & Söhne? of €42.00 is ready. You can pay it here:\nhttps://pay.example/p/9f3c2a7be1d/',
  );
  expect(new URL(whatsApp).origin + new URL(whatsApp).pathname).toBe('https://wa.me/');
  expect(new URL(whatsApp).searchParams.get('text')).toBe(text);
  expect(sms.startsWith('sms:?&body=')).toBe(true);
  expect(decodeURIComponent(sms.slice('sms:?&body='.length))).toBe(text);
});

test('speaks Arabic where the link does, with foreign values kept in order', () => {
  const { subject, text, mailto } = shareTargets({
    ...shared,
    currency: 'KWD',
    amount: '4.250',
    language: 'ar',
  });
  expect(subject).toBe('فاتورة \u2068INV-7 & Söhne?\u2069 من كثبان وزيتون');
  expect(text).toMatch(/^كثبان وزيتون: فاتورتك رقم \u2068INV-7 & Söhne\?\u2069 بمبلغ \u2068.*4\.250.*\u2069/);
  expect(text.split('\n').at(-1)).toBe(shared.url);
  expect(mailIn(mailto).body).toContain('28 نوفمبر 2026');
});

test('no order number and no address get out of their place', () => {
  const wellFormed = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(
      wellFormed,
      wellFormed,
      fc.constantFrom('en' as const, 'ar' as const),
      (orderNo, email, language) => {
        const { subject, text, mailto, whatsApp, sms } = shareTargets({
          ...shared,
          orderNo,
          email,
          language,
        });
        const mail = mailIn(mailto);
        expect([mail.to, mail.subject]).toEqual([email, subject]);
        expect(mail.body).toContain(orderNo.replaceAll('\n', '\r\n'));
        expect(new URL(whatsApp).searchParams.get('text')).toBe(text);
        expect(decodeURIComponent(sms.slice('sms:?&body='.length))).toBe(text);
        for (const address of [mailto, whatsApp, sms]) expect(address).not.toMatch(/[\s"<>#]/);
      },
    ),
  );
});
