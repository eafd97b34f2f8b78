import { LOGIN_PERMISSIONS } from '../../lib/settings/studio';
import { PAGE_HOSTS } from '../../lib/subject/detect';
import { CREATOR_CENTRE } from '../../lib/subject/site';
import type { Variant } from './leaveOut';
import { TESTED } from './oldest';
import type { Owner } from './owner';

/** The parts of a manifest that a package is told apart by. */
export interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches?: string[] }[];
  web_accessible_resources?: (string | { matches?: string[] })[];
  content_security_policy?: { extension_pages?: string };
  homepage_url?: string;
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko?: {
      id?: string;
      strict_min_version?: string;
      data_collection_permissions?: { required?: readonly string[]; optional?: readonly string[] };
    };
  };
  [key: string]: unknown;
}

/** The pages of the creator centre, where only the studio has something to show. */
const STUDIO_PAGES = PAGE_HOSTS.filter((host) => host === new URL(CREATOR_CENTRE).hostname);

const without = <T>(list: readonly T[] | undefined, left: (one: T) => boolean) =>
  (list ?? []).filter((one) => !left(one));

/**
 * Makes the manifest of a package out of that of the whole extension, in place: what the variant goes without is asked for no
 * more, and the owner's values are in it.
 */
export function narrow(manifest: Manifest, { httpsOnly, withoutStudio }: Variant, owner?: Owner): void {
  const plainHttp = (pattern: string) => pattern.startsWith('http:');
  if (httpsOnly) {
    manifest.optional_host_permissions = without(manifest.optional_host_permissions, plainHttp);
    const policy = manifest.content_security_policy;
    if (policy?.extension_pages) policy.extension_pages += "; connect-src 'self' https:";
  }
  if (withoutStudio) {
    const { permissions, origins } = LOGIN_PERMISSIONS;
    manifest.optional_permissions = without(manifest.optional_permissions, (one) =>
      (permissions as string[]).includes(one),
    );
    manifest.optional_host_permissions = without(manifest.optional_host_permissions, (one) =>
      origins.includes(one),
    );
    for (const part of [...(manifest.content_scripts ?? []), ...(manifest.web_accessible_resources ?? [])])
      if (typeof part === 'object' && part.matches)
        part.matches = without(part.matches, (one) => STUDIO_PAGES.some((host) => one.includes(host)));
    if (manifest.optional_permissions.length === 0) delete manifest.optional_permissions;
    // What is optional of the data that leaves the browser is the login.
    const gecko = manifest.browser_specific_settings?.gecko;
    if (gecko?.data_collection_permissions)
      gecko.data_collection_permissions = { required: gecko.data_collection_permissions.required ?? [] };
  }
  if (owner) {
    manifest.homepage_url = owner.homepage;
    const gecko = manifest.browser_specific_settings?.gecko;
    if (gecko) gecko.id = owner.extensionId;
    // A store's users get no package that was not tried in a browser as old as theirs.
    if (gecko) gecko.strict_min_version = `${TESTED.firefox}.0`;
    else manifest.minimum_chrome_version = TESTED.chrome;
  }
}
