import type {
  Change,
  DialogSpec,
  PaymentDetails,
  Rect,
  RemoteError,
  Result,
  SheetSpec,
} from '../protocol/messages.ts';
import type { Outcome } from '../protocol/outcome.ts';
import { isObject, isString } from './problem.ts';

/**
 * What comes from the frame, checked by hand: the schema library would be larger than the whole loader.
 * Unknown keys pass: a newer frame may send more.
 */

type Accepts = (value: unknown) => boolean;
type Shape = Record<string, Accepts>;

const has =
  <T>(shape: Shape) =>
  (value: unknown): value is T =>
    isObject(value) && Object.entries(shape).every(([key, accepts]) => accepts(value[key]));

export const isNumber = Number.isFinite as (value: unknown) => value is number;
const orNull =
  <T>(accepts: (value: unknown) => value is T) =>
  (value: unknown): value is T | null =>
    value === null || accepts(value);

export const isRect = has<Rect>({ top: isNumber, bottom: isNumber });

// What the loader only hands on is the frame's word for the merchant, and goes through as it is.
export const isPlain = isObject as <T extends Change | PaymentDetails>(value: unknown) => value is T;

export const isRemoteError = has<RemoteError>({ code: isString, message: isString });

export const isOutcome = has<Outcome>({
  sessionId: isString,
  status: (value) => value === 'succeeded' || value === 'canceled',
});

/** Plain values only, which load and refer to nothing: they are written into a style. Texts are only shown. */
const dress: Accepts = (value) =>
  isObject(value) &&
  Object.values(value).every((plain) => isString(plain) && /^[\w\p{L} #%.,()/"'-]*$/u.test(plain));

export const isSheetSpec = has<SheetSpec>({ dress });

/** Whether it is the address of a page of the provider's. */
export const isPageOf =
  (provider: string) =>
  (value: unknown): value is string =>
    isString(value) && value.startsWith(`${provider}/`);

export const isDialogSpec = (provider: string) => {
  const url = isPageOf(provider);
  return orNull(has<DialogSpec>({ url, dress, fullPage: orNull(has({ url })) }));
};

/** Whether a reply of the frame's is one. Its value is the frame's word for the merchant and goes through as it is. */
export const isResult = <T>(value: unknown): value is Result<T> =>
  isObject(value) && (value.ok === true || isRemoteError(value.error));
