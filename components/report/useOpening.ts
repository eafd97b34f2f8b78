import { useState } from 'react';
import { useSession } from '../session/session';
import type { Opening } from './opening';

/**
 * How a report comes on screen, once more after the source of figures was changed elsewhere: what was opened before there
 * was a token, or with made-up data, is not thereby opened with data that costs.
 *
 * @param of what is opened, the same object for as long as it stays open
 */
export function useOpening(of: unknown, opening: Opening): Opening {
  const { source } = useSession().settings;
  const [first, setFirst] = useState({ of, source, changed: false });
  if (first.of !== of) setFirst({ of, source, changed: false });
  else if (first.source !== source && !first.changed) setFirst({ ...first, changed: true });
  return first.of === of && (first.changed || first.source !== source) ? 'ask' : opening;
}
