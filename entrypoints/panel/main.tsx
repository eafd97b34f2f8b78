import { mount } from '../../components/mount';
import { App } from './App';

/** The ticket in the address, once: it is taken out, so that nothing that reads addresses later can find it. */
function takeTicket(): string | undefined {
  const ticket = new URLSearchParams(location.hash.slice(1)).get('ticket');
  history.replaceState(null, '', location.pathname);
  return ticket ?? undefined;
}

mount(<App ticket={takeTicket()} />);
