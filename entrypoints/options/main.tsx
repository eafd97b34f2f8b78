import { mount } from '../../components/shell/mount';
import { App } from './App';

mount(<App />);
