import { ask } from '../../lib/messages/client';
import type { SheetTemplate } from '../../lib/sheet/template';
import { type Stored, type StoredMessages, useStored } from '../session/stored';

/** The user's own templates, and the ways to change them. */
export type Templates = Stored<SheetTemplate>;

const MESSAGES: StoredMessages<SheetTemplate> = {
  all: () => ask('sheets.all', {}),
  put: (template) => ask('sheets.put', { template }),
  remove: (id) => ask('sheets.remove', { id }),
};

/** The templates that are kept. Without an answer the presets are there. */
export const useTemplates = (): Templates => useStored(MESSAGES);
