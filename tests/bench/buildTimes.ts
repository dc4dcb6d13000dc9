import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const COPIED = ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Seconds that each command of `npm run build` takes. */
export type BuildTime = { guides: number; steps: { command: string; seconds: number }[] };

/** Builds a copy of the site with this many guides, most of them varied from the real ones. */
export function timeBuild(guides: number): BuildTime {
  const folder = mkdtempSync(path.join(tmpdir(), 'wider-circle-build-'));
  try {
    for (const name of COPIED) {
      cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
    }
    linkPackages(folder);
    writeGuides(path.join(folder, 'content/guides'), guides);
    return { guides, steps: buildCommands().map((command) => timeCommand(folder, command)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Links each package, and not their folder: builds keep caches in it that must stay apart. */
function linkPackages(folder: string): void {
  const packages = path.join(ROOT, 'node_modules');
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(packages)) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(path.join(packages, name), path.join(folder, 'node_modules', name), 'junction');
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
