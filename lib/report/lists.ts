/** The lists of the workspace. */
export type ListId = 'pgy.search' | 'xingtu.search' | 'studio.works' | 'studio.live';

/** What a list's form holds, by field: text as typed or chosen; several choices are separated by commas; absent is not asked for. */
export type ListValues = Readonly<Record<string, string>>;
