import { APPROVES, type Behaviour, enrolled, refuses } from './behaviour.ts';

/** A card number that behaves in its own way. Any future date and any security code go with it. */
export interface SandboxCard {
  /** Digits only. */
  number: string;
  /** A few words to call it by. */
  name: string;
  /** What happens, for the person who tries it. */
  what: string;
  behaviour: Behaviour;
}

const card = (number: string, name: string, what: string, behaviour: Behaviour): SandboxCard => ({
  number,
  name,
  what,
  behaviour,
});

/** Numbers that everybody knows, and the sandbox's own beside them. Every other valid number is approved at once. */
export const sandboxCards: readonly SandboxCard[] = [
  card('4242424242424242', 'Approved', 'Approved at once; not enrolled in 3-D Secure.', APPROVES),
  card('4000000000000002', 'Declined', 'Declined by the issuer.', refuses('do_not_honour')),
  card('4000000000009995', 'Insufficient funds', 'Declined: no money left.', refuses('insufficient_funds')),
  card(
    '4000000000000069',
    'Expired card',
    'Declined: the issuer says it has expired.',
    refuses('expired_card'),
  ),
  card(
    '4000000000000127',
    'Wrong security code',
    'Declined: the code does not match.',
    refuses('cvc_mismatch'),
  ),
  card(
    '4000000000000341',
    'Declined once saved',
    'Approved when typed, declined when paid with as a saved card.',
    {
      ...APPROVES,
      refusalWhenSaved: 'do_not_honour',
    },
  ),
  card(
    '4000000000000101',
    'Wrong code once saved',
    'Approved when typed; as a saved card its security code never matches.',
    { ...APPROVES, refusalWhenSaved: 'cvc_mismatch' },
  ),
  card(
    '4000000000003220',
    '3DS challenge',
    'Method page, then a challenge: 1234 passes, and it is approved.',
    enrolled(),
  ),
  card(
    '4000008400001629',
    'Challenge, then declined',
    'The challenge can be passed; then the card is declined.',
    {
      ...enrolled(),
      refusal: 'do_not_honour',
      refusalWhenSaved: 'do_not_honour',
    },
  ),
  card(
    '4000000000003238',
    'Slow challenge',
    'The challenge page takes about 3 seconds to come.',
    enrolled({ page: 'slow' }),
  ),
  card(
    '4000000000003246',
    'Silent challenge',
    'The challenge page never comes.',
    enrolled({ page: 'silent' }),
  ),
  card(
    '4000000000003253',
    'Challenge that refuses frames',
    'The challenge page works only as a page of its own.',
    enrolled({ page: 'unframed' }),
  ),
  card(
    '4000000000003261',
    'Soft decline 65',
    'Authenticated without a challenge, declined with 65, approved after a mandated challenge.',
    enrolled({ answer: 'Y', softDecline: { code: '65', insists: false } }),
  ),
  card(
    '4000000000003279',
    'Soft decline 1A, for good',
    'The same with 1A, and declined with 1A after the challenge, too.',
    enrolled({ answer: 'Y', softDecline: { code: '1A', insists: true } }),
  ),
  card(
    '4000000000003287',
    '3DS without a challenge',
    'Method page, authenticated, approved.',
    enrolled({ answer: 'Y' }),
  ),
  card(
    '4000000000003295',
    'Silent method page',
    'The method page never answers; then a challenge.',
    enrolled({ method: 'silent' }),
  ),
];
