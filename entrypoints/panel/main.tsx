import { createRoot } from 'react-dom/client';
import '../../components/ui/theme.css';
import { App } from './App';

/** The ticket in the address, once: it is taken out, so that nothing that reads addresses later can find it. */
function takeTicket(): string | undefined {
  const ticket = new URLSearchParams(location.hash.slice(1)).get('ticket');
  history.replaceState(null, '', location.pathname);
  return ticket ?? undefined;
}

createRoot(document.getElementById('root') as HTMLElement).render(<App ticket={takeTicket()} />);
