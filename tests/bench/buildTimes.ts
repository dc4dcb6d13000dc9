import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copySite } from '../support/copySite.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Seconds that each command of `npm run build` takes. */
export type BuildTime = { guides: number; steps: { command: string; seconds: number }[] };

/** Builds a copy of the site with this many guides, most of them varied from the real ones. */
export function timeBuild(guides: number): BuildTime {
  const folder = copySite();
  try {
    writeGuides(path.join(folder, 'content/guides'), guides);
    return { guides, steps: buildCommands().map((command) => timeCommand(folder, command)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeGuides(folder: string, wanted: number): void {
  const real = readdirSync(folder).filter((name) => /\.mdx?$/.test(name));
  if (real.length === 0) throw new Error('content/guides holds no guide to vary.');
  for (let number = real.length; number < wanted; number += 1) {
    const original = real[number % real.length] ?? '';
    const text = readFileSync(path.join(folder, original), 'utf8');
    const name = `generated-${number}${path.extname(original)}`;
    writeFileSync(path.join(folder, name), vary(text, number));
  }
}

/** The same guide under another title, its plain paragraphs in another order of sentences. */
function vary(guide: string, number: number): string {
  const [, head = '', ...body] = guide.split(/^---$/m);
  const newHead = head
    .replace(/^title: *["']?(.{1,70}).*$/m, (_, title: string) => {
      return `title: '${title.replaceAll("'", '’').replace(/["\\]/g, '')} (${number})'`;
    })
    .replace(/^quickLook:.*\n( .*\n)*/m, '');
  const newBody = body
    .join('---')
    .split('\n\n')
    .map((paragraph) => (/^[A-Z]/.test(paragraph) ? turn(paragraph, number) : paragraph))
    .join('\n\n');
  return `---${newHead}---${newBody}`;
}

function turn(paragraph: string, by: number): string {
  const sentences = paragraph.split(/(?<=[.?])\s+(?=[A-Z])/);
  const first = by % sentences.length;
  return [...sentences.slice(first), ...sentences.slice(0, first)].join(' ');
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
  if (status !== 0) {
    throw new Error(`"${command}" failed:\n${`${stdout}${stderr}`.slice(-3000)}`);
  }
  return { command, seconds };
}
