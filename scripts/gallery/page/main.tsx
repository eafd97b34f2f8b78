import { createRoot } from 'react-dom/client';
import { DocumentOf, Index, SectionPage } from './Gallery';
import '../../../components/ui/theme.css';
import '../../../lib/i18n/metrics/all';
import { addWords } from '../../../lib/i18n/metrics';
import * as studioWords from '../../../lib/i18n/metrics/studio';
import { usualAnswers } from './answers';
import { setAnswers } from './background';
import { SECTIONS } from './sections';
import { asked, session } from './session';
import { atRest, user } from './user';

const root = document.documentElement;
root.lang = asked.language;
root.dataset.theme = asked.theme;
addWords(studioWords);

/** Tells the page around, and the script that takes the pictures, that this document has been drawn. */
function tellDrawn(): void {
  root.dataset.drawn = '';
  parent.postMessage('drawn', location.origin);
}

async function begin(): Promise<void> {
  const app = createRoot(document.getElementById('root') as HTMLElement);
  if (!asked.section) return app.render(<Index />);
  const states = await SECTIONS[asked.section]();
  const state = states.find(({ name }) => name === asked.state);
  const known = { ...session, ...state?.session };
  setAnswers({ ...usualAnswers(known), ...state?.own?.answers });
  if (state) app.render(<DocumentOf state={state} />);
  else await new Promise<void>((drawn) => app.render(<SectionPage states={states} onDrawn={drawn} />));
  await atRest();
  await state?.own?.act?.(user);
  await atRest();
  tellDrawn();
}

void begin();
