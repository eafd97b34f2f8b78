import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Failure } from './failure';
import { driftOf, troubleOf } from './trouble';

const planted = fc.oneof(
  fc.constantFrom('klt_secret_Token_7c1', 'sessionid=5d2e8f61', '青屿护肤', 'Alice', 'MS4wLjABAAAAx'),
  fc.bigInt({ min: 7_000_000_000_000_000_000n, max: 7_900_000_000_000_000_000n }).map(String),
);

it('of a failed call nothing is remembered but its codes, the endpoint and the time', () => {
  fc.assert(
    fc.property(planted, planted, fc.integer({ min: 100_000 }), (secret, name, id) => {
      const failure: Failure = {
        code: 'badParameters',
        charged: 'no',
        endpoint: name,
        apiCode: id,
        httpStatus: 400,
        sent: { token: secret, [name]: secret },
        detail: `${secret} ${name}`,
        requestId: secret,
      };
      expect(troubleOf(failure, 'xingtu.base', 5)).toEqual({
        at: 5,
        endpoint: 'xingtu.base',
        code: 'badParameters',
        httpStatus: 400,
      });
    }),
  );
  expect(troubleOf({ code: 'denied', charged: 'no', apiCode: 302 }, 'xingtu.base', 5)).toMatchObject({
    apiCode: 302,
  });
});

it('of an answer that does not fit, only names of the endpoint’s own schema are remembered, and how many fields there were', () => {
  const schema = {
    wrapped: { pipe: [{}, { wrapped: { pipe: [{}, { entries: { play: {}, items: {} } }] } }] },
  };
  expect(driftOf(['play', 'items.0.name', 'items.1.name'], schema, 'xingtu.base', 5)).toEqual({
    at: 5,
    endpoint: 'xingtu.base',
    drift: ['play', 'items'],
    odd: 3,
  });
  fc.assert(
    fc.property(planted, (key) => {
      const seen = driftOf([key, `items.${key}.${key}`, `${key}.x`], schema, 'xingtu.base', 5);
      expect(JSON.stringify(seen)).not.toContain(key);
    }),
  );
  expect(driftOf(['fans|play'], schema, 'xingtu.base', 5).drift).toEqual(['play']);
  expect(driftOf(['play'], {}, 'xingtu.base', 5).drift).toEqual([]);
});
