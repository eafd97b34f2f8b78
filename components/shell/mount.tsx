import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import '../ui/theme.css';

const root: Root = createRoot(document.getElementById('root') as HTMLElement);

/** Draws a page of the extension into its root element, instead of what it showed before. */
export function mount(app: ReactNode): void {
  root.render(app);
}
