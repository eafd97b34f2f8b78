import { hostPattern } from '../../lib/settings/permission';
import { STUDIO_HOSTS, type StudioHost } from '../../lib/settings/studio';

/** A company that offers the studio's API. The user must be told its name before anything is sent to it. */
export interface Service {
  company: string;
  host: string;
  /** The page where its keys are issued. */
  site: string;
}

/** The services the studio can ask. Both hosts of TikHub belong to the same company. */
export const SERVICES: Readonly<Record<StudioHost, Service>> = {
  tikomni: { company: 'TikOmni', host: STUDIO_HOSTS.tikomni, site: 'https://app.tikomni.com' },
  'tikhub.io': { company: 'TikHub', host: STUDIO_HOSTS['tikhub.io'], site: 'https://tikhub.io' },
  'tikhub.dev': { company: 'TikHub', host: STUDIO_HOSTS['tikhub.dev'], site: 'https://tikhub.io' },
};

/** The permission that calls to a service need. */
export const servicePattern = ({ host }: Service) => hostPattern(`https://${host}`);
