import type { Layout } from '../../lib/settings/layout';

/** The part of an element that is read and written of the page's root. */
export interface Rooted extends Pick<Element, 'getAttribute' | 'setAttribute' | 'removeAttribute'> {
  readonly style: Pick<
    CSSStyleDeclaration,
    'getPropertyValue' | 'getPropertyPriority' | 'setProperty' | 'removeProperty'
  >;
}

/** Where a panel stands that the page makes room for. */
export type Place = Pick<Layout, 'edge' | 'width'>;

/**
 * Room for the panel beside the page, by a margin of the page's root. A page that takes the margin away, or lays its content out by the
 * window's width, is covered as before: nothing is done about it.
 *
 * @returns makes room for a panel at a place; without one, leaves the root's style exactly as it was
 */
export function createRoom(root: Rooted): (place?: Place) => void {
  let made: { place: Place; before: string | null; after: string | null; undo(): void } | undefined;

  function make(place: Place): void {
    const { style } = root;
    const side = `margin-${place.edge}`;
    const before = root.getAttribute('style');
    const [value, priority] = [style.getPropertyValue(side), style.getPropertyPriority(side)];
    style.setProperty(side, `${place.width}px`, 'important');
    made = {
      place,
      before,
      after: root.getAttribute('style'),
      // The page has changed its style meanwhile: only what is still ours is taken back.
      undo() {
        if (style.getPropertyValue(side) !== `${place.width}px`) return;
        if (value) style.setProperty(side, value, priority);
        else style.removeProperty(side);
      },
    };
  }

  function undo(): void {
    if (!made) return;
    const { before, after } = made;
    if (root.getAttribute('style') !== after) made.undo();
    else if (before === null) root.removeAttribute('style');
    else root.setAttribute('style', before);
    made = undefined;
  }

  return (place) => {
    if (place && made && place.edge === made.place.edge && place.width === made.place.width) return;
    undo();
    if (place) make(place);
  };
}
