import type {
  ApplePayRequest,
  ApplePayScope,
  ApplePaySession,
  ApplePaySessionConstructor,
} from '../methods/apple-pay/session.ts';

/** A browser with Apple Pay, as strict as Apple's documentation says. For tests. */
export function fakeApplePay(click: { active: boolean }) {
  const sheets: FakeSheet[] = [];

  const Session = class {
    static readonly STATUS_SUCCESS = 0;
    static readonly STATUS_FAILURE = 1;
    static supportsVersion = (version: number) => version <= 14;
    static canMakePayments = () => true;
    constructor(version: number, request: ApplePayRequest) {
      if (!click.active) throw new Error('Must create a new ApplePaySession from a user gesture handler.');
      if (sheets.some(({ state }) => state === 'open'))
        throw new Error('Page already has an active payment session.');
      if (!/^\d+(\.\d+)?$/.test(request.total.amount))
        throw new TypeError('"total.amount" is not a valid amount.');
      const sheet = fakeSheet(version, request);
      sheets.push(sheet);
      // biome-ignore lint/correctness/noConstructorReturn: its methods then need no `this`.
      return sheet.session as never;
    }
  } as unknown as ApplePaySessionConstructor;

  const scope: ApplePayScope = {
    ApplePaySession: Session,
    ApplePayError: class {
      code: string;
      constructor(code: string) {
        this.code = code;
      }
    },
  };
  return { scope, sheets };
}

export interface FakeSheet {
  session: ApplePaySession;
  version: number;
  request: ApplePayRequest;
  state: 'new' | 'open' | 'completed' | 'aborted' | 'canceled';
  merchantSession: unknown;
  completions: { status: number; errors?: unknown[] }[];
  /** The customer confirms on his device. */
  authorize(
    token: Parameters<NonNullable<ApplePaySession['onpaymentauthorized']>>[0]['payment']['token'],
  ): void;
  /** The customer closes the sheet. */
  cancel(): void;
}

function fakeSheet(version: number, request: ApplePayRequest): FakeSheet {
  const mustBe = (...states: FakeSheet['state'][]) => {
    if (!states.includes(sheet.state)) throw new Error(`InvalidStateError: the session is ${sheet.state}.`);
  };
  let waitsForPayment = false;
  const session: ApplePaySession = {
    onvalidatemerchant: null,
    onpaymentauthorized: null,
    oncancel: null,
    begin() {
      mustBe('new');
      sheet.state = 'open';
      queueMicrotask(() => session.onvalidatemerchant?.({}));
    },
    abort() {
      mustBe('open');
      sheet.state = 'aborted';
    },
    completeMerchantValidation(merchantSession) {
      mustBe('open');
      sheet.merchantSession = merchantSession;
    },
    completePayment(result) {
      mustBe('open');
      if (!waitsForPayment) throw new Error('InvalidStateError: no payment was authorized.');
      waitsForPayment = false;
      sheet.completions.push(result);
      if (result.status === 0) sheet.state = 'completed';
    },
  };
  const sheet: FakeSheet = {
    session,
    version,
    request,
    state: 'new',
    merchantSession: null,
    completions: [],
    authorize(token) {
      mustBe('open');
      if (!sheet.merchantSession) throw new Error('The merchant was never validated.');
      waitsForPayment = true;
      session.onpaymentauthorized?.({ payment: { token } });
    },
    cancel() {
      mustBe('open');
      sheet.state = 'canceled';
      session.oncancel?.({});
    },
  };
  return sheet;
}
