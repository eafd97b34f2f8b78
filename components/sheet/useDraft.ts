import { useCallback, useState } from 'react';
import type { SheetTemplate } from '../../lib/sheet/template';

/** Steps back that are remembered. */
const MAX_STEPS = 100;

interface State {
  template: SheetTemplate;
  /** The template as it was chosen or saved. */
  base: SheetTemplate;
  past: readonly Pick<State, 'template' | 'base'>[];
}

/** A template while it is edited: every step can be undone, choosing another template too. */
export interface Draft {
  template: SheetTemplate;
  base: SheetTemplate;
  steps: number;
  /** Makes an edit. */
  change(template: SheetTemplate): void;
  /** Begins with another template. */
  choose(template: SheetTemplate): void;
  /** The draft was kept under this template. */
  kept(template: SheetTemplate): void;
  undo(): void;
}

/** Keeps a template while it is edited, with its undo steps. */
export function useDraft(first: SheetTemplate): Draft {
  const [{ template, base, past }, setState] = useState<State>({ template: first, base: first, past: [] });
  const step = useCallback(
    (to: (before: State) => Pick<State, 'template' | 'base'>) =>
      setState((before) => {
        const next = to(before);
        if (next.template === before.template && next.base === before.base) return before;
        const left = { template: before.template, base: before.base };
        return { ...next, past: [...before.past, left].slice(-MAX_STEPS) };
      }),
    [],
  );
  const change = useCallback(
    (next: SheetTemplate) => step((before) => ({ template: next, base: before.base })),
    [step],
  );
  const choose = useCallback((next: SheetTemplate) => step(() => ({ template: next, base: next })), [step]);
  const kept = useCallback(
    (next: SheetTemplate) => setState((before) => ({ ...before, template: next, base: next })),
    [],
  );
  const undo = useCallback(
    () =>
      setState((before) => {
        const last = before.past.at(-1);
        return last ? { ...last, past: before.past.slice(0, -1) } : before;
      }),
    [],
  );
  return { template, base, steps: past.length, change, choose, kept, undo };
}
