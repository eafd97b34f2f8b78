import { describe, expect, it } from 'vitest';
import { createRoom, type Rooted } from './room';

/** The page's root, with its style as a text: `name: value` and `!important`, each ended by a semicolon. */
class Root implements Rooted {
  constructor(public text: string | null = null) {}
  getAttribute = () => this.text;
  setAttribute = (_: string, text: string) => {
    this.text = text;
  };
  removeAttribute = () => {
    this.text = null;
  };
  #rules = () =>
    new Map(
      (this.text ?? '').split(';').flatMap((rule) => {
        const [name = '', value = ''] = rule.split(':').map((part) => part.trim());
        return name ? [[name, value] as const] : [];
      }),
    );
  #write(rules: Map<string, string>) {
    this.text = [...rules].map(([name, value]) => `${name}: ${value};`).join(' ');
  }
  readonly style = {
    getPropertyValue: (name: string) => (this.#rules().get(name) ?? '').replace(' !important', ''),
    getPropertyPriority: (name: string) =>
      this.#rules().get(name)?.endsWith('!important') ? 'important' : '',
    setProperty: (name: string, value: string, priority?: string) =>
      this.#write(this.#rules().set(name, priority ? `${value} !${priority}` : value)),
    removeProperty: (name: string) => {
      const rules = this.#rules();
      const value = rules.get(name) ?? '';
      rules.delete(name);
      this.#write(rules);
      return value;
    },
  };
}

const PLACE = { edge: 'right', width: 420 } as const;

describe('room for the panel', () => {
  it.each([null, '', 'color:red', 'margin-right: 3px', ' margin-left :1px;  --x: 1 '])(
    'a root whose style is %j has it back to the letter',
    (text) => {
      const root = new Root(text);
      const room = createRoom(root);
      room(PLACE);
      expect(root.style.getPropertyValue('margin-right')).toBe('420px');
      expect(root.style.getPropertyPriority('margin-right')).toBe('important');
      room();
      expect(root.text).toBe(text);
    },
  );

  it('the room follows the panel’s width and edge, and leaves nothing of the one before', () => {
    const root = new Root('margin-right: 3px;');
    const room = createRoom(root);
    room(PLACE);
    room({ edge: 'right', width: 500 });
    expect(root.text).toBe('margin-right: 500px !important;');
    room({ edge: 'left', width: 500 });
    expect(root.text).toBe('margin-right: 3px; margin-left: 500px !important;');
    room();
    expect(root.text).toBe('margin-right: 3px;');
  });

  it('what the page changed of its style meanwhile is kept', () => {
    const root = new Root('margin-right: 3px !important;');
    const room = createRoom(root);
    room(PLACE);
    root.style.setProperty('color', 'red');
    room();
    expect(root.text).toBe('margin-right: 3px !important; color: red;');
    const bare = new Root();
    const other = createRoom(bare);
    other(PLACE);
    bare.style.setProperty('color', 'red');
    other();
    expect(bare.text).toBe('color: red;');
  });

  it('a page that takes the margin away, or sets its own, has the last word', () => {
    const root = new Root();
    const room = createRoom(root);
    room(PLACE);
    root.style.setProperty('margin-right', '9px');
    room(PLACE);
    expect(root.text).toBe('margin-right: 9px;');
    room();
    expect(root.text).toBe('margin-right: 9px;');
    room();
    expect(root.text).toBe('margin-right: 9px;');
  });
});
