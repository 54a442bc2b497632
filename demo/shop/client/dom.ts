type Child = Node | string;

/** An element with attributes and children; text stays text. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A value whose direction is its own, e.g. an amount. */
export const isolated = (text: string): HTMLElement => h('bdi', {}, text);

/** A left-to-right value that keeps its order in a right-to-left sentence. */
export const ltr = (text: string): HTMLElement => h('bdi', { dir: 'ltr' }, text);

export function button(label: string, className: string, onClick: () => void): HTMLButtonElement {
  const element = h('button', { type: 'button', class: className }, label);
  element.addEventListener('click', onClick);
  return element;
}
