import { page, set } from './dom';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws the product's mark, a lens over three bars, as one path: `components/ui/Mark.tsx` draws it in full. */
export function createMark(): SVGElement {
  const svg = page.createElementNS(SVG, 'svg');
  const path = page.createElementNS(SVG, 'path');
  set(svg, { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  set(path, { d: 'M18.5 10.5a8 8 0 1 1-16 0a8 8 0 1 1 16 0m-2 6 5 5M7 13.5v-2m3.5 2v-6m3.5 6v-4' });
  svg.append(path);
  return svg;
}
