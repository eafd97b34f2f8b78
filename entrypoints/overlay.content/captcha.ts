const CAPTCHAS = '#captcha_container, .secsdk-captcha-drag-wrapper';

/**
 * Whether a captcha is on the screen. The sites leave its empty container in the page, so it has to be seen: it or
 * something right inside it has a size and is not hidden.
 */
export function captchaShown(): boolean {
  return [...document.querySelectorAll(CAPTCHAS)].some((captcha) =>
    [captcha, ...captcha.children].some(isSeen),
  );
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}
