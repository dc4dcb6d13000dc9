import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addressOf, DIST } from '../support/builtFiles.ts';
import { browserArguments, findBrowser } from '../support/findBrowser.ts';
import { printTable } from '../support/printTable.ts';
import { serveFolder } from '../support/serveFolder.ts';
import { QUIZ_PAGE, SHELL_PAGE } from './budgets.ts';
import { writeBarePage } from './barePage.ts';
import { timeBuild, type BuildTime } from './buildTimes.ts';
import { benchCheck } from './checkTimings.ts';
import { benchNetwork, timeNetwork } from './networkTimings.ts';
import { benchContacts } from './contactsTimings.ts';
import { installPeer, peers, type InstalledPeer } from './peerBuilds.ts';
import { loadedBytes, takeApart } from './pageWeight.ts';
import { timeVisit } from './quizTimings.ts';
import type { QuizMarkup, Visit } from './quizTimings.ts';
import { buildSurveyPage } from './surveyPage.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SIZES = [100, 1000, 5000];
const PEOPLE = [30, 150];
const VISITS = 5;
const QUESTIONS = 12;

const OURS: QuizMarkup = {
  option: '.quiz form fieldset label',
  input: '.quiz form fieldset input:checked',
  next: '.quiz form button[type=submit]',
  question: '.quiz form legend',
};

const SURVEYJS: QuizMarkup = {
  option: '.sd-selectbase__label',
  input: '.sd-selectbase input:checked',
  next: '.sd-navigation__next-btn',
  question: '.sd-question__title',
};

const BARE: QuizMarkup = {
  option: 'form fieldset label',
  input: 'form fieldset input:checked',
  next: 'form button[type=submit]',
  question: 'form legend',
};

/** The parts of the benchmark; `npm run bench -- quiz` runs only those named, `-- build 100` that size. */
const PARTS: Record<string, () => Promise<void> | void> = {
  check: benchCheck,
  build: benchBuild,
  quiz: benchQuiz,
  contacts: benchContacts,
  throughput: benchThroughput,
  network: benchNetworkMeasures,
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
  for (const [name, run] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(name)) await run();
  }
}

/** How many times as long as ours a build may take before it is stopped. */
const stoppedAfter = 4;

function benchBuild(): void {
  const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
  const counts = sizes.length > 0 ? sizes : SIZES;
  const installed = peers.map(installPeer);
  try {
    const ours: BuildTime[] = [];
    const theirs: number[][] = [];
    // Size by size, so that a busy moment of the machine meets all.
    for (const count of counts) {
      const own = timeBuild(count);
      ours.push(own);
      const limit = stoppedAfter * own.build;
      theirs.push(installed.map((peer) => peer.timeBuild(count, limit)));
      reportBuild(counts.slice(0, ours.length), ours, theirs, installed);
    }
  } finally {
    for (const peer of installed) peer.remove();
  }
}

/** Printed after each size, since the last may take long. */
function reportBuild(
  counts: readonly number[],
  ours: readonly BuildTime[],
  theirs: readonly (readonly number[])[],
  installed: readonly InstalledPeer[],
): void {
  const seconds = (value = 0): string => (value === Infinity ? 'stopped' : `${value.toFixed(1)} s`);
  const builds = ours.map(({ build }) => build);
  const row = (name: string, times: readonly number[], comparison: string): string[] => [
    name,
    ...times.map(seconds),
    ratio(times.at(-1), times[0]),
    comparison,
  ];
  printTable(
    `Build time by number of guides; who takes over ${stoppedAfter} times as long as ours is stopped`,
    ['command', ...counts.map((count) => `${count} guides`), 'growth', 'of ours'],
    [
      row('this site: npm run build', builds, ''),
      ...installed.map(({ name }, peer) => {
        const times = theirs.map((times) => times[peer] ?? 0);
        return row(name, times, ratio(times.at(-1), builds.at(-1)));
      }),
      row(
        'afterwards, for our own server: npm run compress',
        ours.map(({ compress }) => compress),
        '',
      ),
    ],
  );
}

async function benchQuiz(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wider-circle-survey-'));
  const quizFile = path.join(ROOT, 'content/quizzes/network-diversity.yaml');
  const surveyBytes = await buildSurveyPage(quizFile, folder);
  writeBarePage(path.join(folder, 'bare'));
  const [site, survey, bare] = await Promise.all([
    serveFolder(DIST),
    serveFolder(path.join(folder, 'site')),
    serveFolder(path.join(folder, 'bare')),
  ]);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArguments(),
  });
  try {
    const ours: Visit[] = [];
    const theirs: Visit[] = [];
    const least: Visit[] = [];
    // In turns, so that a busy moment of the machine meets all.
    for (let visit = 0; visit < VISITS; visit += 1) {
      ours.push(await timeVisit(browser, `${site.origin}${addressOf(QUIZ_PAGE)}`, OURS, QUESTIONS));
      theirs.push(await timeVisit(browser, `${survey.origin}/`, SURVEYJS, QUESTIONS));
      least.push(await timeVisit(browser, `${bare.origin}/`, BARE, QUESTIONS));
    }
    reportQuiz(ours, theirs, least, surveyBytes);
  } finally {
    await browser.close();
    await Promise.all([site.stop(), survey.stop(), bare.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function reportQuiz(ours: Visit[], theirs: Visit[], least: Visit[], surveyBytes: number): void {
  const ms = (value: number): string => `${Math.round(value)} ms`;
  const row = (name: string, pick: (visits: Visit[]) => number): string[] => {
    const [a, b] = [pick(ours), pick(theirs)];
    return [name, ms(a), ms(b), ratio(b, a), ms(pick(least))];
  };
  const firstPaints = (visits: Visit[]): number[] => visits.map(({ firstPaint }) => firstPaint);
  const steps = (visits: Visit[]): number[] => visits.flatMap(({ next }) => next);
  const bytes = pageBytes();
  printTable(
    `The quiz of ${QUESTIONS} questions: CPU 4 times slower, 1.6 Mbit/s, 150 ms; medians of ${VISITS} visits`,
    ['what', 'this site', 'SurveyJS', 'ratio', 'bare page'],
    [
      row('first paint', (visits) => quantile(firstPaints(visits), 0.5)),
      row('first question answerable', (visits) =>
        quantile(
          visits.map(({ answerable }) => answerable),
          0.5,
        ),
      ),
      row('click to next question painted', (visits) => quantile(steps(visits), 0.5)),
      row('the same, slowest tenth from', (visits) => quantile(steps(visits), 0.9)),
      [
        'page, styles and scripts (brotli)',
        `${bytes.toLocaleString('en-GB')} B`,
        `${surveyBytes.toLocaleString('en-GB')} B`,
        ratio(surveyBytes, bytes),
      ],
    ],
  );
}

function pageBytes(): number {
  const shell = takeApart(DIST, SHELL_PAGE);
  return loadedBytes(DIST, takeApart(DIST, QUIZ_PAGE), shell);
}

function benchThroughput(): void {
  const command = path.join(ROOT, 'tests/bench/throughputCommand.ts');
  if (!existsSync(command)) {
    console.log('\nThroughput is not measured: tests/bench/throughputCommand.ts does not exist.');
    return;
  }
  const { status } = spawnSync(process.execPath, [command], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

function benchNetworkMeasures(): void {
  const ms = (value: number | undefined): string =>
    value === undefined ? '' : `${value.toPrecision(2)} ms`;
  for (const people of PEOPLE) {
    const network = benchNetwork(people);
    printTable(
      `Measures of ${people} people and ${network.ties.length} ties; medians, beside graphology (constraint: the formula as written)`,
      ['what', 'this site', 'the other', 'ratio'],
      timeNetwork(network).map(({ what, ours, theirs }) => [
        what,
        ms(ours),
        ms(theirs),
        ratio(theirs, ours),
      ]),
    );
  }
}

function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function ratio(a: number | undefined, b: number | undefined): string {
  const value = (a ?? NaN) / (b ?? NaN);
  return Number.isFinite(value) ? `${value.toFixed(1)}×` : '';
}

await main();
