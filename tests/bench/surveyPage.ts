import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { parse } from 'yaml';
import { brotliBytes } from './pageWeight.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The part of a quiz file that both sides show: its words. */
type QuizWords = {
  title: string;
  questions: {
    kind: 'single-choice' | 'tick-list';
    text: string;
    hint?: string;
    none?: string;
    options: { label: string }[];
  }[];
};

/**
 * Builds the questions of a quiz file as a SurveyJS page, one question a screen, and leaves it
 * compressed in the folder. Gives the bytes of the page and of all that it loads, with brotli.
 */
export async function buildSurveyPage(quizFile: string, folder: string): Promise<number> {
  const source = path.join(folder, 'source');
  const site = path.join(folder, 'site');
  mkdirSync(source, { recursive: true });
  const quiz = parse(readFileSync(quizFile, 'utf8')) as QuizWords;
  writeFileSync(path.join(source, 'index.html'), page(quiz.title));
  writeFileSync(path.join(source, 'main.js'), program(quiz));
  await build({
    root: source,
    logLevel: 'error',
    configFile: false,
    resolve: {
      alias: [
        'survey-core/survey-core.fontless.min.css',
        'survey-core',
        'survey-js-ui',
        'preact/hooks',
        'preact',
      ].map((name) => ({
        find: new RegExp(`^${name}$`),
        replacement: path.join(ROOT, 'node_modules', entryOf(name)),
      })),
    },
    build: { outDir: site, emptyOutDir: true, modulePreload: false },
  });
  writeFileSync(path.join(site, '404.html'), page('Not found').replace(/<script.*<\/script>/, ''));
  compress(site);
  return loadedBytes(site);
}

function entryOf(name: string): string {
  if (name.endsWith('.css')) return name;
  const folder = path.join(ROOT, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    module?: string;
    main?: string;
  };
  return path.join(name, manifest.module ?? manifest.main ?? 'index.js');
}

/** One question a screen, the words of the quiz, its own look, and none of its animations. */
function program(quiz: QuizWords): string {
  const pages = quiz.questions.map(({ kind, text, hint, none, options }, index) => ({
    elements: [
      {
        type: kind === 'tick-list' ? 'checkbox' : 'radiogroup',
        name: `q${index + 1}`,
        title: text,
        description: hint,
        choices: options.map(({ label }) => label),
        showNoneItem: none !== undefined,
        noneText: none,
      },
    ],
  }));
  return `
    import 'survey-core/survey-core.fontless.min.css';
    import { Model, settings } from 'survey-core';
    import 'survey-js-ui';
    settings.animationEnabled = false;
    const survey = new Model(${JSON.stringify({ title: quiz.title, pageNextText: 'Continue', pages })});
    survey.render(document.querySelector('#survey'));
  `;
}

function page(title: string): string {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
  ].join('; ');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<title>${title}</title></head><body><div id="survey"></div>
<script type="module" src="/main.js"></script></body></html>`;
}

function compress(folder: string): void {
  for (const file of filesIn(folder)) {
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content));
  }
}

function loadedBytes(folder: string): number {
  return filesIn(folder)
    .filter((file) => /\.(js|css)$|index\.html$/.test(file))
    .reduce((sum, file) => sum + brotliBytes(readFileSync(file)), 0);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
