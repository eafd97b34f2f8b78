import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Language } from '../../lib/language/translate';
import type { Failure } from '../../lib/report/failure';
import { Failures } from './FailureCard';

let language: Language = 'en';
vi.mock('../session/session', () => ({ useLanguage: () => language, useSettings: () => undefined }));

beforeEach(() => {
  language = 'en';
});

const draw = (failure: Failure) =>
  renderToStaticMarkup(
    <Failures
      failures={[failure]}
      onRetry={() => {}}
      onLook={() => {}}
      onOpenTab={() => {}}
      calls={() => 1}
    />,
  );
/** The text of a card, part by part. */
const textOf = (failure: Failure) =>
  draw(failure)
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|');
const remediesOf = (failure: Failure) =>
  [...draw(failure).matchAll(/data-remedy="(\w+)"/g)].map(([, kind]) => kind);

const ENDPOINT = 'xingtu.spread';

describe('a card says what happened, what it cost, and what the next click may cost', () => {
  const says: readonly (readonly [name: string, language: Language, failure: Failure, words: string[]])[] = [
    [
      'code 503',
      'zh-CN',
      { code: 'unavailable', charged: 'no', apiCode: 503 },
      ['数据服务暂时不可用', '未计费', '重试|'],
    ],
    [
      'an HTTP error without JSON',
      'en',
      { code: 'httpError', charged: 'no', httpStatus: 403 },
      ['The API answered with an HTTP error', 'HTTP 403', 'Not billed', 'Try again|'],
    ],
    [
      'an HTTP error of a proxy that gave up waiting',
      'en',
      { code: 'httpError', charged: 'maybe', httpStatus: 504 },
      ['HTTP 504', 'May have been billed', 'Try again (may be billed again)'],
    ],
    [
      'HTML instead of JSON',
      'zh-CN',
      { code: 'htmlAnswer', charged: 'maybe' },
      ['收到的是网页而不是数据', '可能已计费', '重试（可能再次计费）'],
    ],
    [
      'truncated JSON',
      'en',
      { code: 'truncated', charged: 'maybe' },
      ['The answer was cut off', 'May have been billed', 'Try again (may be billed again)'],
    ],
    [
      'JSON without an envelope',
      'en',
      { code: 'wrongShape', charged: 'maybe' },
      ['The answer has an unexpected form', 'May have been billed'],
    ],
    [
      'an answer of another kind, which was paid for',
      'zh-CN',
      { code: 'wrongShape', charged: 'yes' },
      ['返回数据的格式变了', '已计费', '重试（可能再次计费）'],
    ],
    [
      'a spending limit',
      'zh-CN',
      { code: 'capReached', charged: 'no' },
      ['令牌的消费上限已到', '未计费', '打开控制台', '已处理，继续'],
    ],
    [
      'an undocumented code',
      'en',
      { code: 'unknownCode', charged: 'maybe', apiCode: 987, detail: 'words of 987' },
      [
        'Code 987, which its documentation does not explain',
        'words of 987',
        'May have been billed',
        'Try again (may be billed again)',
      ],
    ],
  ];
  test.each(says)('%s (%s)', (_, spoken, failure, words) => {
    language = spoken;
    const text = textOf({ endpoint: ENDPOINT, ...failure });
    for (const each of words) expect(text).toContain(each);
  });
});

test.each(['notFound', 'badParameters', 'notOwner'] as const)(
  'a card of %s, which would only repeat itself, has no button',
  (code) => {
    expect(remediesOf({ code, charged: 'no', endpoint: ENDPOINT })).toEqual([]);
  },
);

test('a card of what is not in the source says so, and that it cost nothing', () => {
  language = 'zh-CN';
  const text = textOf({ code: 'notFound', charged: 'no', endpoint: ENDPOINT });
  expect(text).toContain('数据服务没有收录这个达人或作品');
  expect(text).toContain('未计费');
});

test.each(['yes', 'no'] as const)('a dead login leads to the creator centre (billed: %s)', (charged) => {
  const card = draw({ code: 'cookieDead', charged, endpoint: 'studio.diagnosis' });
  expect(card).toContain('href="https://creator.douyin.com/"');
  expect(card).toContain(`data-charged="${charged}"`);
});
