/**
 * Begins a guide, reading path, plan, quiz or letter: `npm run new -- guide "Asking in another language"`.
 * Writes one file, and never over another.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { didYouMean } from '#src/domain/text/didYouMean.ts';
import { isNewKind, newContent, newKinds } from './new/newContent.ts';
import { readContentFiles } from './reading/readContentFiles.ts';

try {
  const [kind = '', title = '', ...rest] = process.argv.slice(2);
  if (!isNewKind(kind)) {
    const near = didYouMean(kind, Object.keys(newKinds));
    throw new Error(
      `"${kind}" is nothing to begin. ${near === undefined ? '' : `Did you mean "${near}"? `}Write npm run new -- ${Object.keys(newKinds).join('|')} "Title".`,
    );
  }
  if (rest.length > 0) throw new Error(`Put quotes around the title: npm run new -- ${kind} "…".`);
  const project = process.cwd();
  const today = new Date().toISOString().slice(0, 10);
  const { path, text } = newContent(kind, title, await readContentFiles(project), today);
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text, { flag: 'wx' });
  const look = kind === 'issue' ? '' : ', and npm run dev shows the page as you write';
  console.log(`Wrote ${path}.
Next: put your words where it says TODO; docs/tasks/${newKinds[kind].recipe}.md has the fields.
npm run check:content names what is left${look}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
