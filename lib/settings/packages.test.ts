import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// The flags are read when the modules are, so each of these packages reads them anew.
beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a package that speaks HTTPS only', () => {
  beforeEach(() => vi.stubEnv('HTTPS_ONLY', true as unknown as string));

  it('has no region of plain HTTP, so that stored settings with it call the encrypted host', async () => {
    const { cleanSettings } = await import('./rules');
    expect(cleanSettings({ region: 'china' }).region).toBe('global');
    expect(cleanSettings({ region: 'custom', customBaseUrl: 'https://a.example' }).region).toBe('custom');
  });

  it('names no host of plain HTTP', async () => {
    const { API_BASES } = await import('./permission');
    for (const base of Object.values(API_BASES)) expect(base).toMatch(/^https:/);
  });

  it('takes no address of plain HTTP, not even of this computer', async () => {
    const { readBaseUrl } = await import('./baseUrl');
    expect(readBaseUrl('http://localhost:8080')).toEqual({ problem: 'insecure' });
  });
});

describe('a package without the studio', () => {
  beforeEach(() => vi.stubEnv('WITHOUT_STUDIO', true as unknown as string));

  it('takes the settings file of one with it, and leaves the studio’s settings alone', async () => {
    const { checkImport, exportSettings } = await import('./file');
    const { DEFAULT_SETTINGS } = await import('./schema');
    const file = exportSettings({ ...DEFAULT_SETTINGS, studioHost: 'tikhub.dev', yuanPerStudioCall: 2 });
    expect(checkImport(file)).toEqual({ bad: [], settings: DEFAULT_SETTINGS });
  });

  it('reads no creator’s own page', async () => {
    const { detectSubject, PAGE_HOSTS } = await import('../subject/detect');
    const { isOwn } = await import('../subject/site');
    expect(PAGE_HOSTS).not.toContain('creator.douyin.com');
    expect(isOwn('creator.douyin.com')).toBe(false);
    expect(
      detectSubject(
        'https://creator.douyin.com/creator-micro/work-management/work-detail/7123456789012345678',
      ),
    ).toBeUndefined();
  });
});
