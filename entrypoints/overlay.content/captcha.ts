import { page } from './dom';

const CAPTCHAS = ':is(#captcha_container, .secsdk-captcha-drag-wrapper)';

/**
 * Whether a captcha is on the screen. The sites leave its empty container in the page, so the container or one of its children
 * has to have a size and not be hidden.
 */
export function captchaShown(): boolean {
  return [...page.querySelectorAll(`${CAPTCHAS}, ${CAPTCHAS} > *`)].some(isSeen);
}

function isSeen(element: Element): boolean {
  // By the prototype: fields of a form that have these names would shadow the form's own methods.
  const { getBoundingClientRect, checkVisibility } = Element.prototype;
  const { width, height } = getBoundingClientRect.call(element);
  const options = { opacityProperty: true, visibilityProperty: true };
  return width > 0 && height > 0 && checkVisibility.call(element, options);
}
