import { printTable } from '../support/printTable.ts';
import { measureTitles, readTitles } from '../support/titleAccuracy.ts';

const titles = readTitles();
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

printTable(
  'How job titles are read',
  ['part', 'titles', 'kind right', 'wrong kind', 'unknown', 'labelled unknown', 'seniority right'],
  ['held-back', 'second', 'tuning'].map((part) => {
    const result = measureTitles(titles, part);
    return [
      part,
      String(result.titles),
      percent(result.kind),
      percent(result.wrong),
      percent(result.unknown),
      percent(result.labelledUnknown),
      percent(result.seniority),
    ];
  }),
);
// Mistakes of the two parts that are held back stay unseen, so that no rule is made for them.
for (const entry of measureTitles(titles, 'tuning').misread) {
  console.log(
    `${entry.title}: ${entry.kind}, read as ${entry.gotKind}; ${entry.seniority}, read as ${entry.gotSeniority}`,
  );
}
