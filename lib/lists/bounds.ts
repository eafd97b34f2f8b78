/** Lists that may be kept at once. */
export const MAX_LISTS = 200;
/** Creators in one list. */
export const MAX_ENTRIES = 5000;
/** Statuses of the user's own in a list, and free columns. */
export const MAX_NAMED = 30;
/** Tags of an entry. */
export const MAX_TAGS = 20;
/** Creators that one message may name. */
export const MAX_CREATORS = 500;

/** Characters of a name: of a list, a client, a brand, a status, a column, a creator. */
export const MAX_NAME = 100;
export const MAX_TAG = 40;
/** Characters of a slot as it is typed. */
export const MAX_SLOT = 200;
/** Characters of a reason, a note and a cell of a free column. */
export const MAX_TEXT = 2000;
/** Yuan of a budget or a quote. */
export const MAX_YUAN = 1_000_000_000;
/** Characters of a file of lists: a dozen lists of 5,000 creators. Browsers carry messages of 64 MB. */
export const MAX_FILE = 20_000_000;
