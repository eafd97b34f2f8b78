import { page } from './dom';

const CAPTCHAS = ':is(#captcha_container, .secsdk-captcha-drag-wrapper)';

/**
 * Whether a captcha is on the screen. The sites leave its empty container in the page, so it has to be seen: it or
 * something right inside it has a size and is not hidden.
 */
export function captchaShown(): boolean {
  return [...page.querySelectorAll(`${CAPTCHAS}, ${CAPTCHAS} > *`)].some(isSeen);
}

function isSeen(element: Element): boolean {
  // By the prototype: in a form, fields of these names stand in the place of its methods.
  const { getBoundingClientRect, checkVisibility } = Element.prototype;
  const { width, height } = getBoundingClientRect.call(element);
  const options = { opacityProperty: true, visibilityProperty: true };
  return width > 0 && height > 0 && checkVisibility.call(element, options);
}
