/** An element with its attributes. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  set(element, attributes);
  return element;
}

/** Sets attributes. */
export function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
