import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** The environment variable by which one command hands the browser it found to the next. */
export const BROWSER_VARIABLE = 'WIDER_CIRCLE_BROWSER';

const CURE =
  'No Chromium was found and none could be installed: run "npx playwright install chromium", or set CHROME_PATH to a Chrome or Chromium program.';

const INSTALL_MINUTES = 10;

/**
 * The path of a Chromium that starts: the one an earlier command found, Playwright's own,
 * CHROME_PATH, or one that the system has. `undefined` when there is none.
 */
export function findInstalledBrowser(): string | undefined {
  return candidates().find(starts);
}

/**
 * The path of a Chromium that starts, installed first if there is none. Ends the process with
 * exit code 1 and one line that says what to do when that fails as well.
 */
export function findBrowser(): string {
  const found = findInstalledBrowser() ?? installWithPlaywright() ?? installWithApt();
  if (found === undefined) {
    console.error(CURE);
    process.exit(1);
  }
  return found;
}

/** Flags that keep Chromium quiet on the network, and let it start in a container as root. */
export function browserArguments(): string[] {
  const quiet = ['--disable-quic', '--disable-background-networking'];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}

function candidates(): string[] {
  const { [BROWSER_VARIABLE]: handedOn, CHROME_PATH: chosen } = process.env;
  return [handedOn, chromium.executablePath(), chosen, ...systemPlaces()].filter(
    (place): place is string => place !== undefined && place !== '',
  );
}

function systemPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': programFiles86, LOCALAPPDATA } = process.env;
    return [PROGRAMFILES, programFiles86, LOCALAPPDATA].flatMap((folder) =>
      folder === undefined
        ? []
        : ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((name) =>
            path.join(
              folder,
              name,
              'Application',
              name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe',
            ),
          ),
    );
  }
  const names = [
    // Without a window to draw it needs about half the time of a whole Chromium.
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function starts(program: string): boolean {
  if (!existsSync(program)) return false;
  // chrome.exe --version opens a window instead of answering.
  if (process.platform === 'win32') return true;
  const answer = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return answer.status === 0 && /\d+\.\d+/.test(answer.stdout);
}

function installWithPlaywright(): string | undefined {
  console.log('No Chromium found: asking Playwright to install one.');
  run('npx', ['playwright', 'install', 'chromium']);
  return findInstalledBrowser();
}

function installWithApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('No Chromium from Playwright: asking apt-get to install one.');
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', 'chromium-headless-shell']);
  if (findInstalledBrowser() === undefined) run('apt-get', ['install', '-y', '-q', 'chromium']);
  return findInstalledBrowser();
}

function run(program: string, parameters: string[]): void {
  spawnSync(program, parameters, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: INSTALL_MINUTES * 60_000,
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
