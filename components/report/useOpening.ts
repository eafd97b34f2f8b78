import { useState } from 'react';
import { useSession } from '../session/session';
import type { Opening } from './opening';

/**
 * How a report comes on screen. After the source of figures was changed elsewhere it asks: a report that was opened with sample
 * data, or before there was a token, must not begin to cost.
 *
 * @param of the opened route or subject, the same object for as long as it stays open
 */
export function useOpening(of: unknown, opening: Opening): Opening {
  const { source } = useSession().settings;
  const [first, setFirst] = useState({ of, source, changed: false });
  if (first.of !== of) setFirst({ of, source, changed: false });
  else if (first.source !== source && !first.changed) setFirst({ ...first, changed: true });
  return first.of === of && (first.changed || first.source !== source) ? 'ask' : opening;
}
