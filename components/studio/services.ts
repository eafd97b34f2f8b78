import type { Settings } from '../../lib/settings/schema';

/** A company that speaks the studio's interface: who it is has to be said before anything is sent there. */
export interface Service {
  company: string;
  host: string;
  /** Where its keys come from. */
  site: string;
}

/** The services the studio can ask. Both hosts of TikHub belong to the same company. */
export const SERVICES: Readonly<Record<Settings['studioHost'], Service>> = {
  tikomni: { company: 'TikOmni', host: 'api.tikomni.com', site: 'https://app.tikomni.com' },
  'tikhub.io': { company: 'TikHub', host: 'api.tikhub.io', site: 'https://tikhub.io' },
  'tikhub.dev': { company: 'TikHub', host: 'api.tikhub.dev', site: 'https://tikhub.io' },
};

/** The permission that calls to a service need. */
export const servicePattern = ({ host }: Service) => `https://${host}/*`;

/** Where creators log in. */
export const CREATOR_CENTRE = 'https://creator.douyin.com/';
