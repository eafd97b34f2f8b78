/** The ends of a secret, by which its owner recognises it. A short one shows nothing: its ends would be most of it. */
export const mask = (secret: string) =>
  secret.length < 12 ? '••••••••' : `${secret.slice(0, 4)}••••${secret.slice(-4)}`;
