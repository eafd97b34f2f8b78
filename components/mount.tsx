import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/theme.css';

/** Draws a page of ours into its one element. */
export function mount(app: ReactNode): void {
  createRoot(document.getElementById('root') as HTMLElement).render(app);
}
