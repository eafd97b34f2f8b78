import { describe, expect, it } from 'vitest';
import { FIREFOX_WITHIN, systemPlaces } from './browsers.mjs';
import { byHand, installs, isDebian } from './setup.mjs';
import { started } from './shell.mjs';

const MACHINES = {
  'Debian as root': { platform: 'linux', root: true, debian: true },
  'Debian without root': { platform: 'linux', root: false, debian: true },
  'Ubuntu as root': { platform: 'linux', root: true, debian: false },
  'Linux without root': { platform: 'linux', root: false, debian: false },
  macOS: { platform: 'darwin', root: false, debian: false },
  Windows: { platform: 'win32', root: false, debian: false },
};
type Name = keyof typeof MACHINES;

const lines = (name: Name, missing: ('chromium' | 'firefox' | 'font' | 'nginx')[]) =>
  installs(missing, MACHINES[name]).map(({ command, args }) => [command, ...args].join(' '));

const CHROMIUM = 'npx playwright install chromium';
const FIREFOX = 'npx @puppeteer/browsers install firefox@stable --path node_modules/.cache/browsers';

describe('getting ready what a machine lacks', () => {
  it('takes Debian’s packages where root can install them', () => {
    expect(lines('Debian as root', ['chromium', 'firefox', 'font'])).toEqual([
      'apt-get update -qq',
      'apt-get install -y -qq chromium firefox-esr fonts-noto-cjk',
    ]);
    expect(lines('Debian as root', ['nginx']).at(-1)).toBe(
      'apt-get install -y -qq nginx libnginx-mod-http-js',
    );
  });

  it.each<Name>(['Debian without root', 'Linux without root', 'macOS', 'Windows'])(
    'downloads a browser of its own on %s, and asks for no right',
    (name) => {
      expect(lines(name, ['chromium', 'firefox', 'font', 'nginx'])).toEqual([CHROMIUM, FIREFOX]);
      expect(lines(name, ['chromium', 'firefox']).join(' ')).not.toMatch(/--with-deps|apt-get|sudo/);
    },
  );

  it('adds the system’s libraries on Ubuntu as root, whose own browsers do not start in a container', () => {
    expect(lines('Ubuntu as root', ['chromium'])).toEqual(['npx playwright install --with-deps chromium']);
    expect(isDebian('PRETTY_NAME="Debian"\nID=debian\n')).toBe(true);
    expect(isDebian('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n')).toBe(false);
  });

  it.each(Object.keys(MACHINES) as Name[])('gets nothing on %s where nothing is missing', (name) => {
    expect(lines(name, [])).toEqual([]);
  });
});

describe('what to do by hand', () => {
  it('names the packages of Debian on Linux only', () => {
    expect(byHand(['chromium'], MACHINES['Linux without root'])).toContain('apt-get install chromium');
    for (const name of ['macOS', 'Windows'] as const)
      expect(byHand(['chromium', 'firefox'], MACHINES[name])).not.toMatch(/apt-get|--with-deps/);
  });

  it('is written as the system’s shell takes it', () => {
    expect(byHand(['firefox'], MACHINES.Windows)).toContain('set KOL_LENS_FIREFOX=C:\\path\\to\\firefox.exe');
    expect(byHand(['firefox'], MACHINES.macOS)).toContain('  KOL_LENS_FIREFOX=/path/to/firefox');
  });
});

describe('the browsers of a system', () => {
  it('are in the folders of programs on Windows, those of the user too', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a b\\AppData\\Local' };
    expect(systemPlaces('win32', env)).toEqual({
      chromium: {
        commands: [],
        paths: [
          'C:\\Program Files\\Chromium\\Application\\chrome.exe',
          'C:\\Users\\a b\\AppData\\Local\\Chromium\\Application\\chrome.exe',
        ],
      },
      firefox: {
        commands: [],
        paths: [
          'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
          'C:\\Users\\a b\\AppData\\Local\\Mozilla Firefox\\firefox.exe',
        ],
      },
    });
  });

  it('are applications on macOS, and commands on Linux', () => {
    expect(systemPlaces('darwin', {}).firefox.paths[0]).toBe(
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    );
    expect(systemPlaces('linux', {})).toEqual({
      chromium: { commands: ['chromium', 'chromium-browser'], paths: [] },
      firefox: { commands: ['firefox-esr', 'firefox'], paths: [] },
    });
  });

  it('are no Google Chrome, which takes no extension from the command line', () => {
    for (const platform of ['win32', 'darwin', 'linux'])
      expect(JSON.stringify(systemPlaces(platform, { PROGRAMFILES: 'C:\\P' }))).not.toMatch(/google/i);
  });

  it('have the downloaded Firefox’s program where each system’s build has it', () => {
    expect(FIREFOX_WITHIN).toEqual({
      linux: ['firefox', 'firefox'],
      darwin: ['Firefox.app', 'Contents', 'MacOS', 'firefox'],
      win32: ['core', 'firefox.exe'],
    });
  });
});

describe('a command', () => {
  it('is started by itself, with its words as they are', () => {
    expect(started('vitest', ['run', 'a b'], 'linux')).toEqual({
      command: 'vitest',
      args: ['run', 'a b'],
      shell: false,
    });
  });

  it('goes through the shell on Windows, which takes no word apart', () => {
    expect(started('vitest', ['run', '--outputFile=C:\\a b\\unit.json', '', 'say "x"'], 'win32')).toEqual({
      command: 'vitest run "--outputFile=C:\\a b\\unit.json" "" "say ""x"""',
      args: [],
      shell: true,
    });
  });
});
