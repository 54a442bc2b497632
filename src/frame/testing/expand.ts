import { isValidElement, type VNode } from 'preact';

export interface Rendered {
  type: string;
  props: Record<string, unknown>;
}

/** Calls every component of a tree, as a server would, and lists its elements and texts. */
export function expand(node: unknown, elements: Rendered[] = [], texts: string[] = []) {
  if (Array.isArray(node)) for (const child of node) expand(child, elements, texts);
  else if (typeof node === 'string' || typeof node === 'number') texts.push(String(node));
  else if (isValidElement(node)) {
    const { type, props } = node as VNode<Record<string, unknown>>;
    if (typeof type === 'function') {
      expand((type as (props: unknown) => unknown)(props), elements, texts);
    } else {
      elements.push({ type, props });
      expand(props.children, elements, texts);
    }
  }
  return { elements, texts };
}
