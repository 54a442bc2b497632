/** Who asks Apple for a merchant session: Apple itself in production, nobody in the sandbox. */
export interface ApplePayMerchant {
  /**
   * A merchant session for one use of the sheet, good for five minutes.
   * @throws ApplePayUnavailable
   */
  session(request: MerchantSessionRequest): Promise<Record<string, unknown>>;
}

export interface MerchantSessionRequest {
  /** Host name of the top page. */
  domain: string;
  /** The merchant's name; Apple shows at most 64 characters. */
  displayName: string;
}

/** No merchant session is to be had. The message is for the log and holds no secret. */
export class ApplePayUnavailable extends Error {
  override readonly name = 'ApplePayUnavailable';
}

/** Cut between characters, not within one. */
export const shortName = (name: string): string => [...name].slice(0, 64).join('');
