import { readdir, readFile } from 'node:fs/promises';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';
import type { KnownContent } from '#src/domain/quiz/checkQuiz.ts';
import { readQuizOrThrow } from './readQuiz.ts';

const folder = 'content/quizzes';

/**
 * Loads every quiz of `content/quizzes/`. One that is broken stops the build with its
 * file, line and cure.
 */
export function quizLoader(): Loader {
  const load: Loader['load'] = async ({ store, watcher, logger, renderMarkdown }) => {
    const loadAll = async () => {
      const known = await readKnownContent();
      const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml'));
      store.clear();
      for (const file of files) {
        const path = `${folder}/${file}`;
        const quiz = readQuizOrThrow(path, await readFile(path, 'utf8'), known);
        const rendered = await renderMarkdown(quiz.method ?? '');
        store.set({ id: quiz.id, data: quiz, body: quiz.method ?? '', filePath: path, rendered });
      }
    };
    await loadAll();
    watcher?.add(folder);
    watcher?.on('change', (path) => {
      if (!path.includes(folder)) return;
      loadAll().catch((error: unknown) => {
        logger.error(String(error));
      });
    });
  };
  return { name: 'quizzes', load };
}

async function readKnownContent(): Promise<KnownContent> {
  const topics = parse(await readFile('content/topics.yaml', 'utf8')) as { id: string }[];
  return {
    guides: await slugsIn('content/guides'),
    plans: await slugsIn('content/plans'),
    topics: new Set(topics.map(({ id }) => id)),
  };
}

async function slugsIn(directory: string): Promise<ReadonlySet<string>> {
  const files = await readdir(directory);
  return new Set(files.map((file) => file.replace(/\.mdx?$/, '')));
}
