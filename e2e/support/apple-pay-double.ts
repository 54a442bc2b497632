/**
 * A double of Apple Pay on the Web that enforces what Apple documents ("Apple Pay on the Web",
 * developer.apple.com/documentation/applepayontheweb): a user gesture, one session at a time, versions,
 * the request's contents, the events' order, a merchant session for one use, and answers within 30 s.
 * What breaks a rule throws, and is kept in `violations`, so that nobody's `catch` hides it. What comes after
 * the sheet's end only throws, as it does at Apple: the customer may close it at any moment.
 *
 * Runs in the page, by `addInitScript`: it can use nothing from outside.
 */
export function installApplePayDouble(options: ApplePayOptions): void {
  const LIMIT = 30_000;
  const NETWORKS = [
    ...['amex', 'masterCard', 'visa', 'discover', 'chinaUnionPay', 'interac', 'privateLabel', 'jcb'],
    ...[
      'cartesBancaires',
      'eftpos',
      'electron',
      'elo',
      'maestro',
      'vPay',
      'mada',
      'mir',
      'girocard',
      'meeza',
    ],
    ...['bancomat', 'bancontact', 'dankort', 'barcode', 'tmoney', 'pagoBancomat', 'postFinance'],
  ];
  const CAPABILITIES = ['supports3DS', 'supportsEMV', 'supportsCredit', 'supportsDebit'];
  const REQUEST_KEYS = [
    ...['countryCode', 'currencyCode', 'supportedNetworks', 'merchantCapabilities', 'total', 'lineItems'],
    ...['requiredBillingContactFields', 'requiredShippingContactFields', 'billingContact', 'shippingContact'],
    ...['shippingMethods', 'shippingType', 'supportedCountries', 'applicationData', 'supportsCouponCode'],
  ];
  const ERROR_CODES = [
    ...['shippingContactInvalid', 'billingContactInvalid', 'addressUnserviceable'],
    ...['couponCodeInvalid', 'couponCodeExpired', 'unknown'],
  ];

  const sheet: Sheet = { state: 'closed', request: null, completions: [], canceled: 0, violations: [] };
  const usedMerchantSessions = new Set<string>();
  let active: DoubleSession | null = null;

  /** Records and throws. */
  const breaks = (rule: string, name = 'InvalidAccessError'): never => {
    sheet.violations.push(rule);
    throw name === 'TypeError' ? new TypeError(rule) : new DOMException(rule, name);
  };

  class DoubleError extends Error {
    readonly code: string;
    readonly contactField: string | undefined;
    constructor(code: string, contactField?: string, message = '') {
      super(message);
      if (!ERROR_CODES.includes(code)) breaks(`ApplePayError has no code "${code}".`, 'TypeError');
      this.code = code;
      this.contactField = contactField;
    }
  }

  const checkRequest = (version: number, request: Record<string, unknown>): void => {
    const wrong = (field: string) => breaks(`The payment request's ${field} is not valid.`, 'TypeError');
    for (const key of Object.keys(request)) if (!REQUEST_KEYS.includes(key)) wrong(key);
    if (!/^[A-Z]{2}$/.test(String(request.countryCode))) wrong('countryCode');
    if (!/^[A-Z]{3}$/.test(String(request.currencyCode))) wrong('currencyCode');
    const networks = request.supportedNetworks as string[] | undefined;
    if (!networks?.length || !networks.every((network) => NETWORKS.includes(network))) {
      wrong('supportedNetworks');
    }
    const capabilities = request.merchantCapabilities as string[] | undefined;
    if (
      !capabilities?.includes('supports3DS') ||
      !capabilities.every((capability) => CAPABILITIES.includes(capability))
    ) {
      wrong('merchantCapabilities');
    }
    const total = request.total as { label?: string; amount?: string; type?: string } | undefined;
    if (!total?.label) wrong('total.label');
    if (typeof total?.amount !== 'string' || !/^\d+(\.\d+)?$/.test(total.amount)) wrong('total.amount');
    // Zero only since version 4.
    if (Number(total?.amount) === 0 && version < 4) wrong('total.amount');
    if (total?.type !== undefined && !['final', 'pending'].includes(total.type)) wrong('total.type');
  };

  class DoubleSession extends EventTarget {
    static readonly STATUS_SUCCESS = 0;
    static readonly STATUS_FAILURE = 1;

    static supportsVersion(version: number): boolean {
      if (!Number.isInteger(version) || version < 1)
        breaks('A version is a whole number from 1.', 'TypeError');
      return version <= options.version;
    }

    static canMakePayments(): boolean {
      if (!isSecureContext) breaks('Apple Pay needs a secure page.');
      return true;
    }

    onvalidatemerchant: Handler = null;
    onpaymentauthorized: Handler = null;
    oncancel: Handler = null;
    #state: 'new' | 'validating' | 'ready' | 'authorized' | 'over' = 'new';
    #version: number;
    #timer: ReturnType<typeof setTimeout> | undefined;

    constructor(version: number, request: Record<string, unknown>) {
      super();
      for (const type of ['validatemerchant', 'paymentauthorized', 'cancel'] as const) {
        this.addEventListener(type, (event) => this[`on${type}`]?.(event));
      }
      if (!isSecureContext) breaks('Apple Pay needs a secure page.');
      if (!navigator.userActivation.isActive) {
        breaks('Must create a new ApplePaySession from a user gesture handler.');
      }
      if (!DoubleSession.supportsVersion(version)) breaks(`Version ${version} is not supported.`);
      checkRequest(version, request);
      this.#version = version;
      sheet.request = structuredClone(request);
    }

    begin(): void {
      if (this.#state !== 'new') breaks('Payment session is not new.', 'InvalidStateError');
      if (active) breaks('Page already has an active payment session.');
      active = this;
      this.#to('validating');
      this.#answerInTime();
      queueMicrotask(() => {
        if (this.#state !== 'validating') return;
        if (!this.onvalidatemerchant) {
          sheet.violations.push('onvalidatemerchant is not set when the sheet is shown.');
        }
        const validationURL = 'https://apple-pay-gateway.apple.com/paymentservices/paymentSession';
        this.#tell('validatemerchant', { validationURL });
      });
    }

    abort(): void {
      this.#notOver();
      if (this.#state === 'new') breaks('Payment session is not active.', 'InvalidStateError');
      this.#end();
    }

    completeMerchantValidation(merchantSession: unknown): void {
      this.#notOver();
      if (this.#state !== 'validating') breaks('No merchant validation is expected.', 'InvalidStateError');
      if (typeof merchantSession !== 'object' || merchantSession === null) {
        breaks('The merchant session is not an object.', 'TypeError');
      }
      const text = JSON.stringify(merchantSession);
      const { domainName, expiresAt } = merchantSession as { domainName?: string; expiresAt?: number };
      clearTimeout(this.#timer);
      const top = topHost();
      if (usedMerchantSessions.has(text)) this.#fail('A merchant session is good for one use.');
      else if (domainName !== undefined && top !== null && domainName !== top) {
        this.#fail(`The merchant session is for ${domainName}; the top page is ${top}.`);
      } else if (expiresAt !== undefined && expiresAt <= Date.now()) {
        this.#fail('The merchant session has expired.');
      } else this.#to('ready');
      usedMerchantSessions.add(text);
    }

    completePayment(result: { status: number; errors?: unknown[] } | number): void {
      this.#notOver();
      if (this.#state !== 'authorized') breaks('No payment is authorized.', 'InvalidStateError');
      const { status, errors = [] } = typeof result === 'number' ? { status: result } : result;
      if (typeof result === 'number' && this.#version >= 3) {
        breaks('From version 3 the result is an object.', 'TypeError');
      }
      if (![DoubleSession.STATUS_SUCCESS, DoubleSession.STATUS_FAILURE].includes(status)) {
        breaks(`There is no status ${status}.`, 'TypeError');
      }
      if (!errors.every((error) => error instanceof DoubleError)) {
        breaks('Errors are of the class ApplePayError.', 'TypeError');
      }
      clearTimeout(this.#timer);
      sheet.completions.push(status);
      // After a failure the customer may try again on the same sheet.
      if (status === DoubleSession.STATUS_SUCCESS) this.#end();
      else this.#to('ready');
    }

    /** The customer's Face ID. */
    authorize(payment: object): void {
      if (this.#state !== 'ready') throw new Error(`The sheet is ${sheet.state}: nothing can be authorized.`);
      this.#to('authorized');
      this.#answerInTime();
      this.#tell('paymentauthorized', { payment });
    }

    /** The customer closes the sheet, or the system does. */
    cancel(code: string): void {
      if (active !== this) throw new Error('No sheet is open.');
      this.#end();
      sheet.canceled += 1;
      this.#tell('cancel', { sessionError: { code } });
    }

    #notOver(): void {
      if (this.#state === 'over') throw new DOMException('The sheet is closed.', 'InvalidStateError');
    }

    #fail(rule: string): void {
      sheet.violations.push(rule);
      this.cancel('unknown');
    }

    #answerInTime(): void {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#fail('No answer within 30 s.'), LIMIT);
    }

    #to(state: 'validating' | 'ready' | 'authorized'): void {
      this.#state = state;
      sheet.state = state;
    }

    #end(): void {
      clearTimeout(this.#timer);
      this.#state = 'over';
      sheet.state = 'closed';
      if (active === this) active = null;
    }

    #tell(type: 'validatemerchant' | 'paymentauthorized' | 'cancel', details: object): void {
      this.dispatchEvent(Object.assign(new Event(type), details));
    }
  }

  /** `null` where the browser tells no ancestors. */
  function topHost(): string | null {
    if (window.top === window) return location.hostname;
    const ancestors = location.ancestorOrigins as DOMStringList | undefined;
    const top = ancestors?.[ancestors.length - 1];
    return top === undefined ? null : new URL(top).hostname;
  }

  const open = (): DoubleSession => {
    if (!active) throw new Error('No sheet is open.');
    return active;
  };
  Object.assign(window, {
    ApplePaySession: DoubleSession,
    ApplePayError: DoubleError,
    __applePay: {
      sheet: () => sheet,
      authorize: (displayName: string) => open().authorize({ token: tokenOf(displayName) }),
      cancel: () => open().cancel('unknown'),
    } satisfies ApplePayControls,
  });

  function tokenOf(displayName: string) {
    return {
      paymentData: { version: 'EC_v1', data: btoa(displayName), signature: 'c2FuZGJveA==', header: {} },
      paymentMethod: { displayName, network: displayName.split(' ')[0] ?? '', type: 'credit' },
      transactionIdentifier: crypto.randomUUID().replaceAll('-', ''),
    };
  }
}

type Handler = ((event: Event) => void) | null;

export interface ApplePayOptions {
  /** The newest version that this device supports. */
  version: number;
}

/** What a story can see of the sheet. */
export interface Sheet {
  state: 'closed' | 'validating' | 'ready' | 'authorized';
  /** What the sheet was asked to show last. */
  request: Record<string, unknown> | null;
  /** Each status that the sheet was given, in order. */
  completions: number[];
  canceled: number;
  /** Rules of Apple's that were broken. */
  violations: string[];
}

/** `window.__applePay` in the document that makes the session. */
export interface ApplePayControls {
  sheet(): Sheet;
  authorize(displayName: string): void;
  cancel(): void;
}
