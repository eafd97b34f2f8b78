import { type RefObject, useEffect, useRef } from 'react';

/** What is left of A4 on its long side within margins of 8 mm, CSS pixels. */
const WIDTH = ((297 - 16) * 96) / 25.4;
const HEIGHT = ((210 - 16) * 96) / 25.4;

/**
 * Makes the screen small enough for one page when it is printed, and as large again afterwards. It is measured at the width that
 * all columns need, because paper does not scroll.
 *
 * @returns a reference for the element that is printed
 */
export function usePrintZoom(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = () => {
      const element = ref.current;
      if (!element) return;
      const table = element.querySelector('table');
      const width = Math.max(WIDTH, table?.scrollWidth ?? 0);
      element.style.width = `${width}px`;
      element.dataset.printing = '';
      const zoom = Math.min(WIDTH / width, HEIGHT / element.scrollHeight);
      element.style.zoom = String(zoom);
      // Where the height decided the zoom, the columns take the width that is left.
      element.style.width = `${WIDTH / zoom}px`;
    };
    const after = () => {
      const element = ref.current;
      if (!element) return;
      delete element.dataset.printing;
      element.style.zoom = '';
      element.style.width = '';
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return ref;
}
