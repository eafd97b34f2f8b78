import { createContext, type ReactNode, useContext } from 'react';
import type { FormId } from '../../lib/report/blocks';

/** A figure of a verdict that something may stand beside: how it has changed since an earlier look. */
export type BesideOf = (what: 'price' | 'cpm' | 'median' | 'fans', form: FormId) => ReactNode;

const BesideContext = createContext<BesideOf>(() => undefined);

/** Gives what stands beside figures to everything inside. */
export const BesideProvider = BesideContext;

/** What stands beside the figures of a verdict; nothing until it is known. */
export const useBeside = (): BesideOf => useContext(BesideContext);
