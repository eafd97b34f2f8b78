import { describe, expect, it } from 'vitest';
import { createFeedReader } from './feed';

const ONE = '7100200300400500601';
const TWO = '7999888777666555444';

/** The feed's elements, as many as are asked for. */
class Slide {
  isConnected = true;
  constructor(
    public vid: string | null,
    public e2e = 'feed-active-video',
  ) {}
  getAttribute(name: string) {
    return name === 'data-e2e' ? this.e2e : name === 'data-e2e-vid' ? this.vid : null;
  }
}

function reader(slides: Slide[]) {
  const searches: string[] = [];
  const read = createFeedReader((selector) => {
    searches.push(selector);
    return slides.find((slide) => slide.isConnected && slide.e2e === 'feed-active-video') ?? null;
  });
  return { read: () => read()?.id, whole: read, searches };
}

describe('the feed', () => {
  it('the feed names the work that it plays', () => {
    expect(reader([new Slide(ONE)]).whole()).toEqual({
      platform: 'douyin',
      kind: 'item',
      id: ONE,
      idType: 'awemeId',
    });
  });

  it('another work on the same element is noticed without a search', () => {
    const slide = new Slide(ONE);
    const { read, searches } = reader([slide]);
    read();
    slide.vid = TWO;
    expect(read()).toBe(TWO);
    expect(searches).toEqual(['[data-e2e="feed-active-video"]']);
  });

  it('a work on another element that becomes the active one is noticed', () => {
    const [first, second] = [new Slide(ONE), new Slide(TWO, 'feed-video')];
    const { read } = reader([first, second]);
    expect(read()).toBe(ONE);
    first.e2e = 'feed-video';
    expect(read()).toBeUndefined();
    second.e2e = 'feed-active-video';
    expect(read()).toBe(TWO);
  });

  it('the feed is found again after the site has drawn it anew, and where it comes late', () => {
    const slides: Slide[] = [];
    const { read } = reader(slides);
    expect(read()).toBeUndefined();
    slides.push(new Slide(ONE));
    expect(read()).toBe(ONE);
    for (const slide of slides) slide.isConnected = false;
    slides.push(new Slide(TWO));
    expect(read()).toBe(TWO);
  });

  it.each([null, '', 'live', `${ONE}0`, ONE.slice(1)])('an element with the id %s plays no work', (vid) => {
    expect(reader([new Slide(vid)]).read()).toBeUndefined();
  });
});
