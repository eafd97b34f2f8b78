import { mount } from '../../components/mount';
import '../../lib/i18n/metrics/all';
import { App } from './App';

mount(<App />);
