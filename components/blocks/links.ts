/** An address that may be followed or drawn: https, and nothing else that an answer could smuggle in. */
export function httpsUrl(address: string | undefined): string | undefined {
  return address?.startsWith('https://') ? address : undefined;
}
