import { mount } from '../../components/shell/mount';
import '../../lib/i18n/metrics/all';
import { App } from './App';

mount(<App />);
