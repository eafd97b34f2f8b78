/**
 * The page's document as browsers define it. A page can put an element in the place of any member of `document`
 * (`<img name="querySelector">`), and no standard keeps our world from seeing it there: so members are taken from the
 * prototype, which no element shadows.
 */
export const page: Document = new Proxy(document, {
  get(target, key) {
    const value: unknown = Reflect.get(Document.prototype, key, target);
    return typeof value === 'function' ? value.bind(target) : value;
  },
});

/** An element with its attributes. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
): HTMLElementTagNameMap[K] {
  const element = page.createElement(tag);
  set(element, attributes);
  return element;
}

/** Sets attributes. */
export function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
