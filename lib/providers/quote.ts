const MAX_DETAIL = 200;

/** Text from outside, fit to be quoted: clipped, and without anything that could be a credential. */
export function quote(text: unknown, secrets: readonly string[]): string | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  let clean = text;
  for (const secret of secrets) {
    if (secret === '') continue;
    clean = clean.replaceAll(secret, '•••').replaceAll(encodeURIComponent(secret), '•••');
  }
  clean = clean.replace(/(token=|bearer\s+)[^\s&"']+/gi, '$1•••').replace(/\p{Cc}+/gu, ' ');
  return clean.length > MAX_DETAIL ? `${clean.slice(0, MAX_DETAIL)}…` : clean;
}
