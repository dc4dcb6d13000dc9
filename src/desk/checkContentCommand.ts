import { parseArgs } from 'node:util';
import { describeProblem } from '#src/site/problem.ts';
import { checkContent } from './checkContent.ts';
import { guideTable } from './table/guideTable.ts';
import { readContentFiles } from './reading/readContentFiles.ts';

// node src/desk/checkContentCommand.ts [project] [--table]: prints what is wrong with content/, or
// one line; with --table the guides first, one a line.
const { values, positionals } = parseArgs({
  options: { table: { type: 'boolean' } },
  allowPositionals: true,
});
const files = await readContentFiles(positionals[0] ?? process.cwd());
const today = new Date().toISOString().slice(0, 10);
const { problems, warnings, guides, counts } = await checkContent(files, today);

if (values.table) console.log(`${guideTable(guides)}\n`);
for (const warning of warnings) console.warn(`warning: ${describeProblem(warning)}`);
for (const problem of problems) console.error(describeProblem(problem));

if (problems.length > 0) {
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in content/`);
  process.exitCode = 1;
} else {
  const parts = Object.entries(counts).map(
    ([name, count]) => `${count} ${count === 1 ? name.replace(/(?<=z)zes$|s$/, '') : name}`,
  );
  console.log(`${parts.join(', ')}: no problems`);
}
