import { createContext, useContext } from 'react';
import { useSession } from './session';

/** Whether a banner around a screen says that new figures need a token. A section under it does not say so again. */
export const TokenNotice = createContext(false);

/** Whether the banner stands over this part of the screen. */
export const useTokenNotice = (): boolean => useContext(TokenNotice);

/**
 * Whether a screen has to ask for a token. The first run asks on a screen of its own.
 *
 * @param tokenless its figures need no token
 */
export function useNeedsToken(tokenless = false): boolean {
  const { settings, hasToken } = useSession();
  return !hasToken && !tokenless && settings.source === 'live';
}
