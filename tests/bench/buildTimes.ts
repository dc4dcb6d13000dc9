import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copySite } from '../support/copySite.ts';
import { generateGuides } from './generatedGuides.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

type Step = { command: string; seconds: number };

/** Seconds that each command of `npm run build` takes, and apart from them `npm run compress`. */
export type BuildTime = { guides: number; steps: Step[]; compress: Step };

/** Builds a copy of the site with this many guides, most of them generated. */
export function timeBuild(guides: number): BuildTime {
  const folder = copySite();
  try {
    writeGuides(path.join(folder, 'content/guides'), guides);
    const { build, compress } = readScripts();
    const steps = build.split('&&').map((command) => timeCommand(folder, command.trim()));
    return { guides, steps, compress: timeCommand(folder, compress) };
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

function readScripts(): { build: string; compress: string } {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { build: string; compress: string };
  };
  return scripts;
}

function timeCommand(folder: string, command: string): Step {
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
  if (status !== 0) {
    throw new Error(`"${command}" failed:\n${`${stdout}${stderr}`.slice(-3000)}`);
  }
  return { command, seconds };
}
