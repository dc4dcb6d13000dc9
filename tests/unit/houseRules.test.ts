import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

type Source = { readonly path: string; readonly text: string };

/**
 * Which folders of src/ each folder may import from, besides itself. The first folder that a
 * path begins with holds for it, so the narrower stands before the wider. `packages` lists what
 * may come from npm or Node; absent means anything.
 */
const arrows: readonly {
  readonly from: string;
  readonly to: readonly string[];
  readonly packages?: readonly string[];
}[] = [
  { from: 'src/domain/', to: [], packages: [] },
  {
    from: 'src/newsletter/server/',
    // Wrong settings are reported alike, whoever reads them, its answers look like all others, and
    // its command stops as the server does.
    to: [
      'src/domain/',
      'src/server/configError.ts',
      'src/server/headers.ts',
      'src/server/onStopSignal.ts',
      'src/server/plainAnswer.ts',
    ],
    packages: ['node:', 'hono', '@hono/', 'zod', 'kysely', 'nodemailer', 'pg'],
  },
  {
    from: 'src/server/',
    // What it says about a quiz must be what the build says.
    to: ['src/domain/', 'src/newsletter/server/', 'src/embed/oembed.ts'],
    packages: ['node:', 'hono', '@hono/', 'zod', 'kysely', 'nodemailer', 'pg'],
  },
  { from: 'src/embed/host/', to: ['src/embed/protocol.ts'], packages: [] },
  // Relative imports of it stay in the room; from elsewhere and from packages it takes nothing.
  { from: 'src/embed/oembed.ts', to: [], packages: [] },
  // The frame on other sites shows the same quiz as the quiz's own page.
  {
    from: 'src/embed/guest/',
    to: ['src/embed/', 'src/quiz/', 'src/profile/', 'src/site/', 'src/domain/'],
  },
  // The frame of every page carries the opener of the search box, and the sign-up form.
  {
    from: 'src/site/layouts/',
    to: ['src/search/SearchDialog.astro', 'src/newsletter/SignUpForm.astro', 'src/domain/'],
  },
  { from: 'src/site/', to: ['src/domain/'] },
  { from: 'src/profile/', to: ['src/site/', 'src/domain/'] },
  { from: 'src/quiz/', to: ['src/profile/', 'src/site/', 'src/domain/', 'src/mapper/summary'] },
  { from: 'src/plan/', to: ['src/profile/', 'src/site/', 'src/domain/', 'src/mapper/summary'] },
  // A path says how long its guides take to read.
  {
    from: 'src/paths/',
    to: ['src/guides/sections.ts', 'src/profile/', 'src/site/', 'src/domain/'],
  },
  // A letter is written with the same marks as a guide: citations and blocks.
  {
    from: 'src/newsletter/',
    to: [
      'src/guides/blocks.ts',
      'src/guides/citations.ts',
      'src/guides/formatReference.ts',
      'src/profile/',
      'src/site/',
      'src/domain/',
    ],
  },
  // Feeds name what the rooms publish.
  {
    from: 'src/feeds/',
    to: [
      'src/guides/guideOrder.ts',
      'src/guides/guidesIn.ts',
      'src/newsletter/publicIssues.ts',
      'src/site/',
      'src/domain/',
    ],
  },
  ...['guides', 'contacts', 'mapper', 'you', 'saved', 'search', 'embed'].map((room) => ({
    from: `src/${room}/`,
    to: ['src/profile/', 'src/site/', 'src/domain/'],
  })),
  // The desk reads what the rooms say about their content, and nothing reads the desk.
  {
    from: 'src/desk/',
    to: [
      'src/guides/',
      'src/paths/',
      'src/plan/',
      'src/quiz/',
      'src/newsletter/',
      'src/search/',
      'src/site/',
      'src/domain/',
    ],
  },
  {
    from: 'src/pages/',
    to: [
      'src/guides/',
      'src/quiz/',
      'src/mapper/',
      'src/contacts/',
      'src/you/',
      'src/saved/',
      'src/paths/',
      'src/plan/',
      'src/search/',
      'src/newsletter/',
      'src/embed/',
      'src/feeds/',
      'src/profile/',
      'src/site/',
      'src/domain/',
    ],
  },
  {
    from: 'src/content.config.ts',
    to: [
      'src/guides/',
      'src/paths/',
      'src/quiz/',
      'src/plan/',
      'src/newsletter/',
      'src/site/',
      'src/domain/',
    ],
  },
];

const nameless = ['utils', 'helpers', 'lib', 'types', 'hooks', 'common'];

/** Every broken rule, as `path: what is wrong`. */
function brokenRules(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const broken: string[] = [];
    const folder = dirname(path)
      .split('/')
      .find((name) => nameless.includes(name));
    if (folder !== undefined) broken.push(`a folder called ${folder} says nothing`);
    if (/^index\.[jt]sx?$/.test(posix.basename(path)))
      broken.push('a file is named after its main export, not index');
    const script = scriptOf(path, text);
    broken.push(...brokenWords(path, script), ...brokenArrows(path, script));
    return broken.map((rule) => `${path}: ${rule}`);
  });
}

/** The TypeScript of a file: all of it, or what an Astro file holds between its fences. */
function scriptOf(path: string, text: string): ts.SourceFile {
  const astro = path.endsWith('.astro');
  const fenced = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(
    (match) => match[1],
  );
  const code = astro ? [fenced, ...scripts].join('\n') : text;
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, kind);
}

function brokenWords(path: string, script: ts.SourceFile): string[] {
  if (!path.startsWith('src/')) return [];
  const broken = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) broken.add('uses any');
    if (ts.isEnumDeclaration(node)) broken.add('uses enum');
    ts.forEachChild(node, visit);
  };
  visit(script);
  return [...broken];
}

function brokenArrows(path: string, script: ts.SourceFile): string[] {
  if (!path.startsWith('src/')) return [];
  const rule = arrows.find(({ from }) => path.startsWith(from));
  if (rule === undefined) return ['stands in no room of the house; see docs/architecture.md'];
  return importsOf(script).flatMap((name) => {
    if (/^\.{1,2}\//.test(name)) {
      const target = posix.join(dirname(path), name);
      // The project's own version number stands in no room.
      return target === 'package.json' || target.startsWith(roomOf(path))
        ? []
        : [`reaches out of its room to ${name}; write #src/`];
    }
    if (name.startsWith('#src/')) {
      const target = name.slice(1);
      const allowed = target.startsWith(rule.from) || rule.to.some((to) => target.startsWith(to));
      return allowed ? [] : [`must not import ${name}`];
    }
    const packages = rule.packages;
    const allowed = packages?.some((known) =>
      /[:/]$/.test(known) ? name.startsWith(known) : name === known || name.startsWith(`${known}/`),
    );
    return allowed === false ? [`must not import the package ${name}`] : [];
  });
}

/** `src/guides/` of any file below it: relative imports stay inside. */
function roomOf(path: string): string {
  return /^src\/[^/]+\//.exec(path)?.[0] ?? 'src/';
}

/** What a script imports or re-exports, statically or by import(). */
function importsOf(script: ts.SourceFile): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const from =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (from !== undefined && ts.isStringLiteral(from)) names.push(from.text);
    ts.forEachChild(node, visit);
  };
  visit(script);
  return names;
}

const project = fileURLToPath(new URL('../../', import.meta.url));

function sourcesUnder(folder: string): Source[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((entry) => posix.join(folder, entry.replaceAll('\\', '/')))
    .filter((path) => /\.(?:tsx?|astro)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => ({ path, text: readFileSync(join(project, path), 'utf8') }));
}

test('the house has files in its rooms, and each keeps the rules', () => {
  const sources = [...sourcesUnder('src'), ...sourcesUnder('tests')];
  for (const room of ['src/domain/', 'src/guides/', 'src/site/', 'src/desk/', 'tests/']) {
    assert.ok(
      sources.some(({ path }) => path.startsWith(room)),
      `found no file in ${room}`,
    );
  }
  assert.deepEqual(brokenRules(sources), []);
});

test('content holds no code', () => {
  const entries = readdirSync(join(project, 'content'), { recursive: true, encoding: 'utf8' });
  assert.ok(entries.length > 0);
  assert.deepEqual(
    entries.filter((entry) => /\.(?:[cm]?[jt]sx?|astro|html|css)$/.test(entry)),
    [],
  );
});

const planted: readonly (readonly [path: string, text: string, complaint: RegExp])[] = [
  ['src/domain/quiz/a.ts', "import { z } from 'zod';", /package zod/],
  ['src/domain/quiz/a.ts', "import fs from 'node:fs';", /package node:fs/],
  ['src/domain/quiz/a.ts', "import { b } from '#src/site/b.ts';", /must not import #src\/site/],
  ['src/site/a.ts', "import { b } from '#src/profile/b.ts';", /must not import #src\/profile/],
  ['src/profile/a.ts', "import { b } from '#src/quiz/b.ts';", /must not import #src\/quiz/],
  ['src/guides/a.ts', "import { b } from '#src/quiz/b.ts';", /must not import #src\/quiz/],
  [
    'src/guides/A.astro',
    "---\nimport B from '#src/plan/B.astro';\n---\n<B />",
    /must not import #src\/plan/,
  ],
  [
    'src/guides/A.astro',
    "<p></p>\n<script>import '#src/search/b.ts';</script>",
    /must not import #src\/search/,
  ],
  [
    'src/quiz/A.tsx',
    "export const a = () => import('#src/pages/b.ts');",
    /must not import #src\/pages/,
  ],
  ['src/guides/a.ts', "export { b } from '#src/desk/b.ts';", /must not import #src\/desk/],
  ['src/guides/a.ts', "type B = import('#src/plan/b.ts').B;", /must not import #src\/plan/],
  ['src/guides/a.ts', "import { b } from '../plan/b.ts';", /reaches out of its room/],
  ['src/server/a.ts', "import { b } from 'astro/loaders';", /package astro/],
  ['src/server/a.ts', "import { h } from 'preact';", /package preact/],
  ['src/server/a.ts', "import { b } from '#src/site/b.ts';", /must not import #src\/site/],
  [
    'src/newsletter/server/a.ts',
    "import { b } from '#src/newsletter/b.ts';",
    /must not import #src\/newsletter/,
  ],
  [
    'src/embed/host/a.ts',
    "import { b } from '#src/embed/guest/b.ts';",
    /must not import #src\/embed\/guest/,
  ],
  ['src/desk/a.ts', "import { b } from '#src/pages/b.ts';", /must not import #src\/pages/],
  ['src/cellar/a.ts', '', /no room of the house/],
  ['src/guides/utils/a.ts', '', /folder called utils/],
  ['tests/helpers/a.ts', '', /folder called helpers/],
  ['src/guides/index.ts', '', /not index/],
  ['src/guides/a.ts', 'export const a = (b: any) => b;', /uses any/],
  ['src/guides/a.ts', 'export enum Kind { One }', /uses enum/],
];

for (const [path, text, complaint] of planted) {
  test(`${path} is refused with ${text === '' ? 'its name' : JSON.stringify(text)}`, () => {
    const broken = brokenRules([{ path, text }]);
    assert.equal(broken.length, 1, broken.join('\n'));
    assert.match(broken[0] ?? '', complaint);
  });
}

test('what the table allows is left alone', () => {
  const allowed: readonly Source[] = [
    {
      path: 'src/pages/guides/[slug].astro',
      text: "---\nimport A from '#src/guides/A.astro';\n---",
    },
    {
      path: 'src/quiz/Quiz.tsx',
      text: "import { a } from '#src/profile/a.ts';\nimport './quiz.css';",
    },
    { path: 'src/domain/quiz/a.ts', text: "import { b } from '../text/b.ts';" },
    { path: 'src/server/main.ts', text: "import { Hono } from 'hono';\nimport 'node:http';" },
    { path: 'src/embed/host/a.ts', text: "import type { M } from '#src/embed/protocol.ts';" },
    { path: 'src/guides/a.ts', text: "// any enum in a comment\nexport const text = 'any enum';" },
  ];
  assert.deepEqual(brokenRules(allowed), []);
});
