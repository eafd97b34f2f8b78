import { useState } from 'react';
import { useSession } from '../session';
import type { Opening } from './opening';

/**
 * How a report comes on screen, once more after the source of figures was changed elsewhere: what was opened with made-up
 * data is not thereby opened with data that costs. The first run is no such change: there was nothing before it.
 *
 * @param of what is opened, the same object for as long as it stays open
 */
export function useOpening(of: unknown, opening: Opening): Opening {
  const { source } = useSession().settings;
  const [first, setFirst] = useState({ of, source });
  if (first.of !== of || first.source === 'unset') {
    if (first.of !== of || source !== 'unset') setFirst({ of, source });
    return opening;
  }
  return first.source === source ? opening : 'ask';
}
