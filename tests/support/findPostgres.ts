import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The environment variable by which one command hands the folder it found to the next. */
export const POSTGRES_VARIABLE = 'POSTGRES_BIN';

const CURE =
  'No PostgreSQL server was found and none could be installed: install PostgreSQL 13 or later ("apt-get install postgresql", "brew install postgresql"), or set POSTGRES_BIN to the folder with its initdb and postgres.';

const INSTALL_MINUTES = 5;

/** The folder with PostgreSQL's `initdb` and `postgres`; undefined when this machine has none. */
export function findInstalledPostgres(): string | undefined {
  return candidates().find((folder) =>
    ['initdb', 'postgres'].every((name) =>
      existsSync(path.join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    ),
  );
}

/** The same, installed first if there is none. Throws one line that says what to do otherwise. */
export function findPostgres(): string {
  const found = findInstalledPostgres() ?? installWithApt();
  if (found === undefined) throw new Error(CURE);
  return found;
}

function candidates(): string[] {
  const { [POSTGRES_VARIABLE]: chosen, PATH = '' } = process.env;
  return [
    ...(chosen === undefined || chosen === '' ? [] : [chosen]),
    ...PATH.split(path.delimiter),
    // Newest first.
    ...versionsIn('/usr/lib/postgresql', () => true),
    ...['/opt/homebrew/opt', '/usr/local/opt'].flatMap((folder) =>
      versionsIn(folder, (name) => name.startsWith('postgresql')),
    ),
    '/Applications/Postgres.app/Contents/Versions/latest/bin',
    ...versionsIn('C:\\Program Files\\PostgreSQL', () => true),
  ];
}

function versionsIn(folder: string, keep: (name: string) => boolean): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(keep)
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => path.join(folder, name, 'bin'));
}

function installWithApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('No PostgreSQL found: asking apt-get to install one.');
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql']);
  return findInstalledPostgres();
}

function run(program: string, parameters: string[]): void {
  spawnSync(program, parameters, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: INSTALL_MINUTES * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
