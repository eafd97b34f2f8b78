/**
 * The gallery: every component in every state, drawn from sample data without an extension around it. Builds the page, and takes
 * a picture of each section in both languages and both themes: `npm run gallery`, `npm run gallery failures popup`. With
 * `--serve` it takes no pictures and keeps the page open to be looked at.
 */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'wxt';
import { findBrowsers } from '../browsers.mjs';
import { ROOT } from '../shell.mjs';
import { isSectionName, LANGUAGES, SECTION_NAMES, type SectionName, THEMES } from './names';

const PICTURES = join(ROOT, '.output', 'gallery');
/** The page is a project of its own: a build in this one would write its types over the extension's. */
const SITE = join(PICTURES, 'site');
const PAGE = join(ROOT, 'scripts', 'gallery', 'page');
const FILE = 'gallery.html';
/** What the pictures say of today: the same on every day, so that only a change of a screen changes a picture. */
const TODAY = new Date('2026-03-18T10:30:00+08:00');
const WIDTH = 1440;
/** Higher than the sections with tooltips, which a window that grows for the picture would close. */
const HEIGHT = 12_000;
const PATIENCE_MS = 120_000;
const silent = () => {};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** @returns the folder of the built page */
async function buildPage(): Promise<string> {
  const entrypoint = join(SITE, 'entrypoints', 'gallery');
  await mkdir(entrypoint, { recursive: true });
  await copyFile(join(PAGE, 'index.html'), join(entrypoint, 'index.html'));
  await writeFile(join(entrypoint, 'main.tsx'), `import ${JSON.stringify(join(PAGE, 'main.tsx'))};`);
  await build({
    root: SITE,
    configFile: false,
    outDir: 'out',
    imports: false,
    modules: ['@wxt-dev/module-react'],
    manifest: { name: 'gallery', version: '1.0.0' },
    vite: () => ({
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [
        {
          name: 'no-extension',
          enforce: 'pre',
          resolveId: (id) => (id === 'wxt/browser' ? join(PAGE, 'browser.ts') : undefined),
        },
      ],
    }),
    hooks: {
      'vite:build:extendConfig': (_, config) => {
        config.logLevel = 'error';
      },
    },
    logger: {
      debug: silent,
      log: silent,
      info: silent,
      warn: silent,
      error: console.error,
      fatal: console.error,
      success: silent,
      level: 0,
    },
  });
  return join(SITE, 'out', 'chrome-mv3');
}

/** Serves a folder to this machine. */
async function serve(folder: string): Promise<Server> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://gallery');
    try {
      // `new URL` leaves no `..` in a path, so that nothing outside of the folder is named.
      const body = await readFile(join(folder, pathname === '/' ? FILE : pathname));
      response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'text/html; charset=utf-8' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

/** Takes the pictures of a section. */
async function takePictures(browser: Browser, origin: string, section: SectionName): Promise<void> {
  for (const language of LANGUAGES)
    for (const theme of THEMES) {
      const context = await browser.newContext({
        viewport: { width: WIDTH, height: HEIGHT },
        colorScheme: theme,
        locale: language,
        timezoneId: 'Asia/Shanghai',
        reducedMotion: 'reduce',
      });
      await context.clock.setFixedTime(TODAY);
      // No picture of a platform's server: they come and go.
      await context.route(
        (url) => !url.href.startsWith(origin),
        (route) => route.abort(),
      );
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => console.error(`${section}: ${message}`));
      await page.goto(`${origin}?${new URLSearchParams({ section, language, theme })}`);
      await page.locator('html[data-drawn]').waitFor({ state: 'attached', timeout: PATIENCE_MS });
      const path = join(PICTURES, `${section}.${language.slice(0, 2)}.${theme}.png`);
      const height = await page
        .locator('main')
        .first()
        .evaluate((main) => main.scrollHeight);
      await page.screenshot({
        path,
        animations: 'disabled',
        ...(height > HEIGHT ? { fullPage: true } : { clip: { x: 0, y: 0, width: WIDTH, height } }),
      });
      console.log(relative(ROOT, path));
      await context.close();
    }
}

const words = process.argv.slice(2);
const unknown = words.filter((word) => word !== '--serve' && !isSectionName(word));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}. There are: ${SECTION_NAMES.join(', ')}.`);
  process.exit(1);
}
const wanted = words.filter(isSectionName);
await rm(SITE, { recursive: true, force: true });
await mkdir(PICTURES, { recursive: true });
const server = await serve(await buildPage());
if (words.includes('--serve')) {
  console.log(`${addressOf(server)} (Ctrl+C ends it)`);
} else {
  const { chromium: executablePath } = await findBrowsers();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
  try {
    for (const section of wanted.length > 0 ? wanted : SECTION_NAMES)
      await takePictures(browser, addressOf(server), section);
  } finally {
    await browser.close();
    server.close();
  }
}
