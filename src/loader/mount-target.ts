import { attempt } from './attempt.ts';
import { CheckoutError } from './checkout-error.ts';
import { isString } from './problem.ts';

export type Target = string | Element | ShadowRoot;
export type Container = Element | ShadowRoot;

/**
 * @returns the target's element; `null` if it may still come.
 * @throws {CheckoutError} `mount_target_missing`
 */
export function findTarget(target: Target): Container | null {
  const found = isString(target) ? attempt(() => document.querySelector(target)) : target;
  if (!found && document.readyState === 'loading') return null;
  const isPlace = found instanceof Element || found instanceof ShadowRoot;
  if (isPlace && found.isConnected && !document.head.contains(found)) return found;
  throw new CheckoutError(
    'mount_target_missing',
    `"${target}" is no place for it. Use an element of <body> or its selector.`,
  );
}
