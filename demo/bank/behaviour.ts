import * as z from 'zod';
import { bankDeclineCodes } from './wire.ts';

export type BankDeclineCode = (typeof bankDeclineCodes)[number];

const Code = z.enum(bankDeclineCodes);

/** How the card's issuer authenticates its customer. */
export const ThreeDsScript = z.object({
  /** The highest message version that the card's range speaks. */
  version: z.enum(['2.1.0', '2.2.0', '2.3.1']),
  /** `silent`: there is a method page, and it never answers. */
  method: z.enum(['present', 'missing', 'silent']),
  /** What the AReq is answered with; `timeout`: the directory server doesn't answer. */
  answer: z.enum(['Y', 'N', 'A', 'R', 'I', 'U', 'C', 'timeout']),
  /** How a challenge goes: by itself, or by the customer. */
  challenge: z.enum(['pass', 'fail', 'manual']),
  page: z.enum(['normal', 'slow', 'silent', 'unframed']),
  /** The issuer's soft decline until a mandated challenge was passed; `insists`: and after it, too. */
  softDecline: z.nullable(z.object({ code: z.enum(['65', '1A']), insists: z.boolean() })),
});
export type ThreeDsScript = z.infer<typeof ThreeDsScript>;

/** What an issuer does with a card. It is kept instead of the card's number. */
export const Behaviour = z.object({
  /** The answer to an authorisation; `null` approves. */
  refusal: z.nullable(Code),
  /** The same for payments by a token of the card. */
  refusalWhenSaved: z.nullable(Code),
  /** `null`: not enrolled. */
  threeDs: z.nullable(ThreeDsScript),
});
export type Behaviour = z.infer<typeof Behaviour>;

export const APPROVES: Behaviour = { refusal: null, refusalWhenSaved: null, threeDs: null };

export const refuses = (refusal: BankDeclineCode): Behaviour => ({
  ...APPROVES,
  refusal,
  refusalWhenSaved: refusal,
});

/** An enrolled card. Without changes: 2.2.0, a method page, and a challenge for the customer. */
export const enrolled = (changes: Partial<ThreeDsScript> = {}): Behaviour => ({
  ...APPROVES,
  threeDs: {
    version: '2.2.0',
    method: 'present',
    answer: 'C',
    challenge: 'manual',
    page: 'normal',
    softDecline: null,
    ...changes,
  },
});
