import type { Variant } from './leaveOut';

/** What the project's policy says of the studio alone: rows of its tables, and parts of its sentences. */
export const OF_STUDIO: readonly RegExp[] = [
  /^\| (The )?studio only\b.*\n/gim,
  /\nThe studio's key and your login at Douyin go to .*/g,
  / \(but for the studio, above\)/g,
  / and the studio's key(?= \|)/g,
  /; a studio cookie you pasted by hand/g,
  /The studio's cookie, when read from the browser, is read at the moment of a request and kept nowhere\. /g,
  /, withdraw the studio's consent/g,
  /^A fourth is optional\. .*\n+/gm,
  /^- \*\*Website content\*\*: the session cookie .*\n/gm,
];

/** What it says of the host that speaks plain HTTP. */
export const OF_PLAIN_HTTP: readonly RegExp[] = [
  /The \*\*Mainland China\*\* address of Just One API speaks plain HTTP:[\s\S]*?a warning that says so\. /g,
];

/**
 * The privacy policy of a package, out of the project's: what the package goes without is not in it. A test holds that each of the
 * rules above finds something, and that nothing is left.
 */
export function policyOf(text: string, { httpsOnly, withoutStudio }: Variant): string {
  const left = [...(withoutStudio ? OF_STUDIO : []), ...(httpsOnly ? OF_PLAIN_HTTP : [])];
  return left.reduce((rest, part) => rest.replace(part, ''), text);
}
