import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import '../ui/theme.css';

let root: Root | undefined;

/** Draws a page of the extension into its root element, instead of what it showed before. */
export function mount(app: ReactNode): void {
  root ??= createRoot(document.getElementById('root') as HTMLElement);
  root.render(app);
}
