import { createRoot } from 'react-dom/client';

/** The smallest React page: the panel's opening is compared with it. */
createRoot(document.getElementById('root') as HTMLElement).render(<p data-blank>blank</p>);
