import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { DIST } from '../support/builtFiles.ts';
import { browserArguments, findBrowser } from '../support/findBrowser.ts';
import { freePort } from '../support/freePort.ts';
import { printTable } from '../support/printTable.ts';
import { serveFolder } from '../support/serveFolder.ts';

const PAGES = [
  '/',
  '/guides/diversify-your-professional-network/',
  '/quizzes/network-diversity/',
  '/plans/reconnect/',
];

/** Speed depends on the machine; the other three only on the site, so only they may fail. */
const CATEGORIES = {
  performance: { title: 'Performance', mustBeFull: false },
  accessibility: { title: 'Accessibility', mustBeFull: true },
  'best-practices': { title: 'Best practices', mustBeFull: true },
  seo: { title: 'SEO', mustBeFull: true },
} as const;

type Category = keyof typeof CATEGORIES;
type Scores = { page: string; scores: Record<string, number>; failing: string[] };

const categories = Object.keys(CATEGORIES) as Category[];

async function main(): Promise<void> {
  const server = await serveFolder(DIST);
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserArguments(), `--remote-debugging-port=${port}`],
  });
  try {
    const results: Scores[] = [];
    for (const page of PAGES) results.push(await measure(server.origin, page, port));
    report(results);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function measure(origin: string, page: string, port: number): Promise<Scores> {
  const result = await lighthouse(`${origin}${page}`, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: categories,
  });
  if (result === undefined) throw new Error(`Lighthouse gave no result for ${page}.`);
  const { lhr } = result;
  if (lhr.runtimeError !== undefined) throw new Error(`${page}: ${lhr.runtimeError.message}`);

  const scores: Record<string, number> = {};
  const failing: string[] = [];
  for (const category of categories) {
    const found = lhr.categories[category];
    scores[category] = Math.round((found?.score ?? 0) * 100);
    for (const { id, weight } of found?.auditRefs ?? []) {
      const audit = lhr.audits[id];
      const score = audit?.score ?? 1;
      if (audit === undefined || weight === 0 || score >= 0.995) continue;
      const value = audit.displayValue === undefined ? '' : ` (${audit.displayValue})`;
      failing.push(
        `${page}  ${CATEGORIES[category].title}: ${id} at ${Math.round(score * 100)}, ${audit.title}${value}`,
      );
    }
  }
  return { page, scores, failing };
}

function report(results: Scores[]): void {
  printTable(
    'Lighthouse, as on a phone (100 is the most)',
    ['page', ...categories.map((category) => CATEGORIES[category].title)],
    results.map(({ page, scores }) => [
      page,
      ...categories.map((category) => String(scores[category])),
    ]),
  );
  const failing = results.flatMap((result) => result.failing);
  console.log(failing.length === 0 ? '\nNo audit fails.' : `\n${failing.join('\n')}`);
  const short = results.flatMap(({ page, scores }) =>
    categories
      .filter((category) => CATEGORIES[category].mustBeFull && scores[category] !== 100)
      .map((category) => `${page}: ${CATEGORIES[category].title} is under 100`),
  );
  for (const line of short) console.error(line);
  process.exitCode = short.length === 0 ? 0 : 1;
}

await main();
