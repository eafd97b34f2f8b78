import { ListPlus } from 'lucide-react';
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { common } from '../../lib/i18n/common';
import { translate } from '../../lib/language/translate';
import type { ShownCreator } from '../../lib/report/shownCreator';
import { useLanguage } from '../session/session';
import { Boundary } from '../ui/Boundary';
import styles from './adding.module.css';
import type { Added, AddRequest } from './request';

export interface Adding {
  /** Adds creators to the last list used. `choose`: asks for the list first. */
  add(creators: readonly ShownCreator[], choose?: boolean): void;
  /** Says what another part has added, with the ways to take it back. */
  tell(added: Added, creators: readonly ShownCreator[]): void;
}

const NOTHING: Adding = { add: () => {}, tell: () => {} };
const AddingContext = createContext<Adding>(NOTHING);

/** Loaded with the first creator that is added: no screen waits for it. */
const Adder = lazy(() => import('./Adder'));

/** Lets everything inside add creators to lists, and says at the bottom of the window where they went. */
export function AddingProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ request: AddRequest; turn: number }>();
  const adding = useMemo<Adding>(() => {
    const ask = (request: AddRequest) => setAsked((last) => ({ request, turn: (last?.turn ?? 0) + 1 }));
    return {
      add: (creators, choose = false) => creators.length > 0 && ask({ creators, choose }),
      tell: (added, creators) => ask({ added, creators }),
    };
  }, []);
  return (
    <AddingContext value={adding}>
      {children}
      {asked && (
        <Boundary fallback={null}>
          <Suspense>
            <Adder key={asked.turn} request={asked.request} onClose={() => setAsked(undefined)} />
          </Suspense>
        </Boundary>
      )}
    </AddingContext>
  );
}

/** The ways to add creators to lists. Without an `AddingProvider` above they do nothing. */
export function useAdding(): Adding {
  return useContext(AddingContext);
}

/** A small button of a row that adds its creator. With Shift the list is chosen first. */
export function AddButton({ creator }: { creator: ShownCreator }) {
  const { add } = useAdding();
  const words = translate(common['list.add'], useLanguage());
  return (
    <button
      type="button"
      className={styles.add}
      tabIndex={-1}
      title={words}
      aria-label={words}
      data-add
      onClick={(event) => add([creator], event.shiftKey)}
    >
      <ListPlus aria-hidden />
    </button>
  );
}
