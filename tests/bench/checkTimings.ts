import path from 'node:path';
import { checkContent } from '#src/desk/checkContent.ts';
import { readContentFiles } from '#src/desk/reading/readContentFiles.ts';
import { describeProblem } from '#src/site/problem.ts';
import { printTable } from '../support/printTable.ts';
import { generateGuides } from './generatedGuides.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SIZES = [0, 1000, 4000];
const TODAY = '2026-01-01';

/** Times the check of the content as it is, and with generated guides beside it. */
export async function benchCheck(): Promise<void> {
  const real = await readContentFiles(ROOT);
  // The first run reads the parser in, and is nobody's.
  await checkContent(real, TODAY);
  const rows: string[][] = [];
  for (const size of SIZES) {
    const generated = generateGuides(ROOT, size).map(({ name, text }) => ({
      path: `content/guides/${name}`,
      text,
    }));
    const started = performance.now();
    const { problems, counts } = await checkContent([...real, ...generated], TODAY);
    const milliseconds = performance.now() - started;
    if (problems[0] !== undefined) {
      throw new Error(`${problems.length} problems, such as ${describeProblem(problems[0])}`);
    }
    rows.push([
      String(counts.guides),
      `${(milliseconds / 1000).toFixed(2)} s`,
      `${(milliseconds / counts.guides).toFixed(2)} ms`,
    ]);
  }
  printTable('The check of the content', ['guides', 'in all', 'each guide'], rows);
}
