import type { Checkout } from '../state/create-state.ts';
import type { Method, MethodForm } from './method.ts';

/** The form of a method: opened once per checkout, the same at every later call. */
export type MethodForms = (method: Method) => MethodForm;

export function createMethodForms(app: Checkout): MethodForms {
  const opened = new Map<Method, MethodForm>();
  return (method) => {
    const form = opened.get(method) ?? method.open(app);
    opened.set(method, form);
    return form;
  };
}
