import { createRoot } from 'react-dom/client';
import '../../components/ui/theme.css';
import '../../lib/i18n/metrics/all';
import { App } from './App';

createRoot(document.getElementById('root') as HTMLElement).render(<App />);
