/** The package has types, but its list of exports does not name them. */
declare module 'dom-accessibility-api' {
  /** An element's name, as a screen reader says it. */
  export function computeAccessibleName(element: Element): string;
  /** What a screen reader says of an element besides its name. */
  export function computeAccessibleDescription(element: Element): string;
}
