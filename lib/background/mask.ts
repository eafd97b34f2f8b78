/** Enough of a secret to recognise it by. */
export const mask = (secret: string) =>
  secret.length < 12 ? '••••••••' : `${secret.slice(0, 4)}••••${secret.slice(-4)}`;
