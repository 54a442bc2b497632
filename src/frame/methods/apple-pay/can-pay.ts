import type { Checkout } from '../../state/create-state.ts';
import type { ApplePayScope, ApplePaySessionConstructor } from './session.ts';

/** The browser's answers: it would have to ask the system again for every keystroke. */
const answers = new WeakMap<ApplePaySessionConstructor, boolean>();

/** Whether Apple Pay can be offered here. Never throws; `false` where there is no browser. */
export function canPay(app: Checkout, version: number, scope = globalThis as ApplePayScope): boolean {
  try {
    const { ApplePaySession: Session } = scope;
    if (!Session) return false;
    const known = answers.get(Session) ?? (Session.supportsVersion(version) && Session.canMakePayments());
    answers.set(Session, known);
    const top = topOrigin(window);
    return known && (app.surroundings === 'standalone' || allowed(app, top));
  } catch {
    // Forbidden: an insecure page, or a frame without `allow="payment"`.
    return false;
  }
}

const allowed = (app: Checkout, origin: string) => app.state.value.snapshot.allowed_origins.includes(origin);

/**
 * The origin in the address bar: Apple Pay belongs to the top page, not to a frame. Where the browser
 * doesn't list a frame's ancestors it is that of the page around it, which the loader lets it refer to.
 */
export function topOrigin({ location, document, parent, self }: Window): string {
  if (parent === self) return location.origin;
  const ancestors = location.ancestorOrigins as DOMStringList | undefined;
  return ancestors?.[ancestors.length - 1] ?? new URL(document.referrer).origin;
}
