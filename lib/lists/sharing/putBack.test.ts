import { expect, it } from 'vitest';
import { putBack } from './putBack';

const id = '6f1c2b1e-8a53-4c53-9d0e-0b6a3c0f9a11';

it('a lost value is put back by the edit of its cell', () => {
  expect(putBack('list//budget', 500)).toEqual({ edit: 'list', field: 'budget', value: 500 });
  expect(putBack(`entries/${id}/reasonFor`, 'cheap')).toEqual({
    ...{ edit: 'entry', id, field: 'reasonFor', value: 'cheap' },
  });
  expect(putBack(`entries/${id}/quote`, undefined)).toEqual({
    ...{ edit: 'entry', id, field: 'quote', value: undefined },
  });
  expect(putBack(`entries/${id}/free:${id}`, 'x')).toEqual({ edit: 'free', id, column: id, value: 'x' });
  expect(putBack(`entries/${id}/removed`, 7)).toEqual({ edit: 'row', id });
});

it('what no single edit brings back is only told', () => {
  expect(putBack(`entries/${id}/removed`, undefined)).toBeUndefined();
  expect(putBack(`named/${id}/name`, 'x')).toBeUndefined();
  expect(putBack('list//target', '{}')).toBeUndefined();
  expect(putBack(`entries/${id}/creator`, 'x')).toBeUndefined();
});
