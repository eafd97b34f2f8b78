import { createRoot } from 'react-dom/client';

/** The least that a React page can be: what the panel's opening is measured against. */
createRoot(document.getElementById('root') as HTMLElement).render(<p data-blank>blank</p>);
