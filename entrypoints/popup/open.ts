import { ask } from '../../lib/messages/client';
import type { Subject } from '../../lib/subject/types';

/** The popup has done its part once something else is open. Chromium closes it by itself, Firefox does not. */
const done = () => window.close();

export const openReport = (subject: Subject) => ask('open.report', { subject }).then(done);
export const openPanel = (tabId: number) => ask('open.panel', { tabId }).then(done);
export const openOptions = (section?: string) => ask('open.options', { section }).then(done);
