import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Select, TextField } from './Fields';

const nothing = () => {};
const FIELDS = {
  'a line of text': (error?: string) => <TextField label="Cap" error={error} value="" onChange={nothing} />,
  'a choice': (error?: string) => (
    <Select label="Route" error={error} value="a" options={[{ value: 'a', label: 'A' }]} onChange={nothing} />
  ),
};

describe.each(Object.entries(FIELDS))('%s', (_, field) => {
  it('a field with an error is invalid, and is described by the error', () => {
    const drawn = renderToStaticMarkup(field('Not a number'));
    expect(drawn).toContain('aria-invalid="true"');
    const [, id] = /aria-describedby="([^"]+)"/.exec(drawn) ?? [];
    expect(drawn).toMatch(new RegExp(`<p id="${id}"[^>]*role="alert"[^>]*>Not a number</p>`));
  });

  it('a field without an error is not invalid', () => {
    expect(renderToStaticMarkup(field())).toContain('aria-invalid="false"');
  });
});
