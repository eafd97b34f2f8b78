import { isSubject } from '../../lib/subject/guard';
import type { Subject } from '../../lib/subject/types';

/** The subject that a hash route names: `#/report/<platform>/<kind>/<idType>/<id>`. Anybody can write an address: it is checked. */
export function readRoute(hash: string): Subject | undefined {
  const [root, platform, kind, idType, id, ...rest] = hash.replace(/^#\/?/, '').split('/');
  if (root !== 'report' || rest.length > 0) return undefined;
  const subject = { platform, kind, idType, id };
  return isSubject(subject) ? subject : undefined;
}

/** The route of a subject's report. */
export function routeOf({ platform, kind, idType, id }: Subject): string {
  return `#/report/${platform}/${kind}/${idType}/${id}`;
}

/** Whether a page came by the user's own click, or was brought back by the browser: then it asks before it costs. */
export function isRestored(navigation: string | undefined): boolean {
  return navigation === 'reload' || navigation === 'back_forward';
}
