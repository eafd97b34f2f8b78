import { useCallback, useEffect, useMemo, useState } from 'react';
import { ask } from '../../lib/messages/client';
import type { SheetTemplate } from '../../lib/sheet/template';

/** The user's own templates, and the ways to change them. Both ways reject with a `FailureError`. */
export interface Templates {
  all: readonly SheetTemplate[];
  put(template: SheetTemplate): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The templates that are kept. */
export function useTemplates(): Templates {
  const [all, setAll] = useState<readonly SheetTemplate[]>([]);
  useEffect(() => {
    let live = true;
    ask('sheets.all', {}).then(
      (kept) => live && setAll(kept),
      // Without an answer the presets are there; saving has words for what is wrong.
      () => {},
    );
    return () => {
      live = false;
    };
  }, []);
  const put = useCallback(
    async (template: SheetTemplate) => setAll(await ask('sheets.put', { template })),
    [],
  );
  const remove = useCallback(async (id: string) => setAll(await ask('sheets.remove', { id })), []);
  return useMemo(() => ({ all, put, remove }), [all, put, remove]);
}
