import { CheckoutError } from './checkout-error.ts';

export type Target = string | Element | ShadowRoot;
export type Container = Element | ShadowRoot;

function query(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}

const remedyFor = (found: unknown): string | null => {
  if (!(found instanceof Element || found instanceof ShadowRoot)) {
    return 'Give the selector of an element that exists, an element, or a shadow root.';
  }
  if (!found.isConnected) return 'It is not part of the page: add it first.';
  if (document.head.contains(found)) return 'Nothing is shown in <head>: choose an element of <body>.';
  return null;
};

/**
 * @returns the target's element; `null` if it may still come.
 * @throws {CheckoutError} `mount_target_missing`
 */
export function findTarget(target: Target): Container | null {
  const found = typeof target === 'string' ? query(target) : target;
  if (!found && document.readyState === 'loading') return null;
  const remedy = remedyFor(found);
  if (found && !remedy) return found;
  throw new CheckoutError('mount_target_missing', `The checkout can't be mounted in "${target}". ${remedy}`);
}
