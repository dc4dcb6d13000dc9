import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copySite } from '../support/copySite.ts';
import { generateGuides } from './generatedGuides.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Seconds that `npm run build` takes from nothing, and after it `npm run compress`. */
export type BuildTime = { build: number; compress: number };

/** Builds a copy of the site with this many guides, most of them generated. */
export function timeBuild(guides: number): BuildTime {
  const folder = copySite();
  try {
    writeGuides(path.join(folder, 'content/guides'), guides);
    return { build: timeScript(folder, 'build'), compress: timeScript(folder, 'compress') };
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

function timeScript(folder: string, script: string): number {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(`npm run ${script}`, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) {
    throw new Error(`npm run ${script} failed:\n${`${stdout}${stderr}`.slice(-3000)}`);
  }
  return seconds;
}
