/** Makes an element as the last one inside another. */
export const add = <Tag extends keyof HTMLElementTagNameMap>(
  parent: Node,
  tag: Tag,
  properties?: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] => parent.appendChild(Object.assign(document.createElement(tag), properties));
