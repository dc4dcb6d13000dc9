import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copySite } from '../support/copySite.ts';
import { generateGuides } from './generatedGuides.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Seconds that each command of `npm run build` takes. */
export type BuildTime = { guides: number; steps: { command: string; seconds: number }[] };

/** Builds a copy of the site with this many guides, most of them generated. */
export function timeBuild(guides: number): BuildTime {
  const folder = copySite();
  try {
    writeGuides(path.join(folder, 'content/guides'), guides);
    return { guides, steps: buildCommands().map((command) => timeCommand(folder, command)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As many as are wanted, the real ones among them. */
function writeGuides(folder: string, wanted: number): void {
  const real = readdirSync(folder).filter((name) => /\.mdx?$/.test(name)).length;
  for (const { name, text } of generateGuides(ROOT, Math.max(0, wanted - real))) {
    writeFileSync(path.join(folder, name), text);
  }
}

function buildCommands(): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  };
  return scripts.build.split('&&').map((command) => command.trim());
}

function timeCommand(folder: string, command: string): { command: string; seconds: number } {
  const programs = path.join(folder, 'node_modules/.bin');
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: {
      ...process.env,
      PATH: `${programs}${path.delimiter}${process.env['PATH'] ?? ''}`,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const seconds = (performance.now() - started) / 1000;
  // So many pages may outgrow a budget of the search, which is said after all its work is done.
  if (status !== 0 && !stderr.includes('over its budget')) {
    throw new Error(`"${command}" failed:\n${`${stdout}${stderr}`.slice(-3000)}`);
  }
  return { command, seconds };
}
