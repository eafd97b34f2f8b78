import { describe, expect, it } from 'vitest';
import { pictureUrl } from './pictures';

describe('pictureUrl', () => {
  it.each([
    ['https://p3.douyinpic.com/aweme/a.jpeg?from=1', 'https://p3.douyinpic.com/aweme/a.jpeg?from=1'],
    ['https://p3-sign.douyinpic.com/a~tplv.webp', 'https://p3-sign.douyinpic.com/a~tplv.webp'],
    ['https://p9-dy.byteimg.com/obj/a', 'https://p9-dy.byteimg.com/obj/a'],
    ['http://sns-avatar-qc.xhscdn.com/avatar/a.jpg', 'https://sns-avatar-qc.xhscdn.com/avatar/a.jpg'],
    ['http://sns-avatar-qc.xhscdn.com:80/a.jpg', 'https://sns-avatar-qc.xhscdn.com/a.jpg'],
    ['HTTPS://P3.DOUYINPIC.COM:443/a.jpg', 'https://p3.douyinpic.com/a.jpg'],
  ])('a picture is drawn from %s', (given, drawn) => {
    expect(pictureUrl(given)).toBe(drawn);
  });

  it('a cover on a host with a login is taken from the picture server that has the same file', () => {
    expect(pictureUrl('http://ci.xiaohongshu.com/spectrum/1040?imageView2/2/w/540/format/jpg')).toBe(
      'https://sns-img-qc.xhscdn.com/spectrum/1040?imageView2/2/w/540/format/jpg',
    );
  });

  it.each([
    'https://192.168.1.1/a.png',
    'https://localhost/a.png',
    'https://[::1]/a.png',
    'https://creator.douyin.com/a.png',
    'https://www.xiaohongshu.com/a.png',
    'https://ci.xiaohongshu.com.evil.example/a.png',
    'https://tracker.example/a.png',
    'https://p3.douyinpic.com.evil.example/a.png',
    'https://p3.douyinpic.com./a.png',
    'https://notdouyinpic.com/a.png',
    'https://evil.example/https://p3.douyinpic.com/a.png',
    'https://evil.example\\@p3.douyinpic.com/a.png',
    'https://p3.douyinpic.com@evil.example/a.png',
    'https://evil.example#.douyinpic.com',
    'https://douyinpic.com/a.png',
    'https://p3.douyinpic.com:8443/a.png',
    'http://p3.douyinpic.com:8080/a.png',
    'https://ci.xiaohongshu.com:8443/a.png',
    'https://user@p3.douyinpic.com/a.png',
    'https://user:secret@p3.douyinpic.com/a.png',
    'https://:secret@p3.douyinpic.com/a.png',
    'ftp://p3.douyinpic.com/a.png',
    'data:image/png;base64,iVBORw0KGgo=',
    'blob:https://p3.douyinpic.com/a',
    'javascript:alert(1)',
    '//p3.douyinpic.com/a.png',
    'tos-cn-p-0015/a',
    '',
  ])('no picture is drawn from %j', (given) => {
    expect(pictureUrl(given)).toBeUndefined();
  });
});
