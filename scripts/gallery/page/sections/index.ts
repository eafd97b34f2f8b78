import type { SectionName } from '../../names';
import type { State } from '../state';

/** Every section's states. Loaded one by one, as the styles of one screen would reach into another's. */
export const SECTIONS: Readonly<Record<SectionName, () => Promise<readonly State[]>>> = {
  controls: async () => (await import('./controls')).controls,
  blocks: async () => (await import('./blocks')).blocks,
  marks: async () => (await import('./marks')).marks,
  report: async () => (await import('./report')).report,
  failures: async () => (await import('./failures')).failures,
  xingtu: async () => (await import('./sections')).xingtu,
  pugongying: async () => (await import('./sections')).pugongying,
  works: async () => (await import('./sections')).works,
  audience: async () => (await import('./audience')).audience,
  target: async () => (await import('./target')).target,
  studio: async () => (await import('./studio')).studio,
  panel: async () => (await import('./panel')).panel,
  popup: async () => (await import('./popup')).popup,
  search: async () => (await import('./search')).search,
  compare: async () => (await import('./compare')).compare,
  options: async () => (await import('./options')).options,
};
