import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateGuides } from './generatedGuides.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Another builder of sites: what it is installed as, and the least that makes a site of guides. */
type Peer = {
  readonly name: string;
  readonly packages: readonly string[];
  /** Folder for the guides. */
  readonly guides: string;
  readonly files: Readonly<Record<string, string>>;
  readonly command: string;
  /** Folders that a build leaves, so that the next begins anew. */
  readonly leaves: readonly string[];
};

/** Each with search, if it brings one; none with share images, which ours makes. */
export const peers: readonly Peer[] = [
  {
    name: 'Starlight',
    packages: ['astro@7.3.5', '@astrojs/starlight@0.42.4'],
    guides: 'src/content/docs/guides',
    files: {
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://example.org',
  integrations: [starlight({ title: 'Guides' })],
});
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    },
    command: 'astro build',
    leaves: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
  },
  {
    name: 'VitePress',
    packages: ['vitepress@1.6.4'],
    guides: 'guides',
    files: {
      '.vitepress/config.mjs': `export default {
  title: 'Guides',
  ignoreDeadLinks: true,
  themeConfig: { search: { provider: 'local' } },
};
`,
    },
    command: 'vitepress build',
    leaves: ['.vitepress/dist', '.vitepress/cache'],
  },
  {
    name: 'Eleventy',
    packages: ['@11ty/eleventy@3.1.8'],
    guides: 'guides',
    files: {
      '_includes/page.njk': `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ description }}"></head>
  <body><main><h1>{{ title }}</h1>{{ content | safe }}</main></body>
</html>
`,
      'guides/guides.json': '{ "layout": "page.njk" }\n',
    },
    command: 'eleventy',
    leaves: ['_site'],
  },
];

/** A peer that is installed; `remove` takes its folder away. */
export type InstalledPeer = {
  readonly name: string;
  /** Seconds to build so many guides, from nothing; infinite for a build that is stopped at the limit. */
  readonly timeBuild: (guides: number, limit: number) => number;
  readonly remove: () => void;
};

/** Installs a peer by its exact version into a folder of its own. */
export function installPeer({
  name,
  packages,
  guides,
  files,
  command,
  leaves,
}: Peer): InstalledPeer {
  const folder = mkdtempSync(path.join(tmpdir(), 'wider-circle-peer-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('package.json', '{ "private": true, "type": "module" }\n');
  run(folder, `npm install --no-audit --no-fund --save-exact ${packages.join(' ')}`);
  return {
    name,
    timeBuild: (count, limit) => {
      for (const left of [guides, ...leaves]) {
        rmSync(path.join(folder, left), { recursive: true, force: true });
      }
      for (const [file, text] of Object.entries(files)) write(file, text);
      for (const guide of generateGuides(ROOT, count)) {
        write(path.join(guides, guide.name), withPlainFields(guide.text));
      }
      const started = performance.now();
      const hasEnded = run(folder, command, limit);
      return hasEnded ? (performance.now() - started) / 1000 : Infinity;
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same text below fields that every builder knows. */
function withPlainFields(guide: string): string {
  const title = /^title: (.*)$/m.exec(guide)?.[1] ?? '';
  const answer = /^answer: (.*)$/m.exec(guide)?.[1] ?? '';
  return `---\ntitle: ${title}\ndescription: ${answer}\n---${guide.slice(guide.indexOf('\n---', 4) + 4)}`;
}

/** Runs a command for so many seconds at most, and tells whether it came to its end. */
function run(folder: string, command: string, limit?: number): boolean {
  const programs = [path.join(folder, 'node_modules/.bin'), path.join(ROOT, 'node_modules/.bin')];
  // `exec` puts the builder in the shell's place, so that it is what a limit stops.
  const { status, stdout, stderr, error } = spawnSync(`exec ${command}`, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...(limit !== undefined && {
      timeout: Math.ceil(limit * 1000),
      killSignal: 'SIGKILL' as const,
    }),
    env: {
      ...process.env,
      PATH: [...programs, process.env['PATH'] ?? ''].join(path.delimiter),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') return false;
  if (status !== 0) throw new Error(`"${command}" failed:\n${`${stdout}${stderr}`.slice(-3000)}`);
  return true;
}
