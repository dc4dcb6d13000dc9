import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contactsReport } from '#src/domain/contacts/contactsReport.ts';
import { parseContactsFile } from '#src/domain/contacts/parseContactsFile.ts';
import { readRoles } from '#src/domain/contacts/readRoles.ts';
import { suggestContacts } from '#src/domain/contacts/suggestContacts.ts';
import { DIST } from '../support/builtFiles.ts';
import { linkedInFile } from '../support/contactFiles.ts';
import { browserArguments, findBrowser } from '../support/findBrowser.ts';
import { printTable } from '../support/printTable.ts';
import { serveFolder } from '../support/serveFolder.ts';

const SIZES = [3_000, 30_000];
const RUNS = 7;

/** Reads lists of two sizes: CPU time without a browser, and how the page answers in Chromium meanwhile. */
export async function benchContacts(): Promise<void> {
  const files = SIZES.map((people) => linkedInFile(people));
  const cpu = files.map((text) => timeReading(new TextEncoder().encode(text)));
  const pages = await timePages(files);
  const ms = (value: number | undefined): string => `${Math.round(value ?? Number.NaN)} ms`;
  const long = (value: number): string => (value === 0 ? 'none over 50 ms' : ms(value));
  printTable(
    `A contact list, read (${RUNS} runs each: medians, and the worst of what the page's own thread does)`,
    ['what', ...SIZES.map((size) => `${size.toLocaleString('en-GB')} rows`)],
    [
      ['CPU: parse, read titles, report, suggest', ...cpu.map(({ median: each }) => ms(each))],
      ['the same, first run', ...cpu.map(({ first }) => ms(first))],
      ['in Chromium: from choosing to the result', ...pages.map(({ wall }) => ms(wall))],
      ['longest task of the page meanwhile', ...pages.map(({ longestTask }) => long(longestTask))],
      ['longest time between two frames', ...pages.map(({ longestGap }) => ms(longestGap))],
      ['slowest answer to a key', ...pages.map(({ slowestKey }) => ms(slowestKey))],
      ['keys pressed meanwhile', ...pages.map(({ keys }) => String(keys))],
    ],
  );
}

function timeReading(bytes: Uint8Array): { median: number; first: number } {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    const { contacts, ...list } = parseContactsFile(bytes);
    const people = readRoles(contacts);
    const report = contactsReport(list, people);
    if (report.people < 1 || suggestContacts(people).length < 12) throw new Error('Nothing read.');
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return { median: median(times), first: times[0] ?? Number.NaN };
}

/** What a visitor meets while a list is read in Chromium. */
type PageTiming = {
  /** From the file's being chosen to the result on the screen. */
  readonly wall: number;
  /** The longest task of the page's own thread; 0 when none took the 50 ms that make it long. */
  readonly longestTask: number;
  /** The longest time between two frames. */
  readonly longestGap: number;
  /** The slowest answer to a key: from the press to the next picture. */
  readonly slowestKey: number;
  readonly keys: number;
};

async function timePages(files: readonly string[]): Promise<PageTiming[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wider-circle-contacts-'));
  const site = await serveFolder(DIST);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArguments(),
  });
  try {
    const results: PageTiming[] = [];
    for (const [index, text] of files.entries()) {
      // As a file with a path: a buffer would be unpacked by the page's own thread.
      const file = path.join(folder, `Connections-${String(index)}.csv`);
      writeFileSync(file, text);
      const runs: PageTiming[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await timePage(file));
      results.push({
        wall: median(runs.map(({ wall }) => wall)),
        longestTask: Math.max(...runs.map(({ longestTask }) => longestTask)),
        longestGap: Math.max(...runs.map(({ longestGap }) => longestGap)),
        slowestKey: Math.max(...runs.map(({ slowestKey }) => slowestKey)),
        keys: runs.reduce((sum, { keys }) => sum + keys, 0),
      });
    }
    return results;
  } finally {
    await browser.close();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  async function timePage(file: string): Promise<PageTiming> {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/contacts/`);
    await page.locator('[data-awake=true]').waitFor();
    await page.evaluate(watchPage);
    const input = page.locator('input[type=file]');
    const chosen = page.evaluate(() => (window as unknown as Watched).chosen);
    await input.setInputFiles(file);
    await chosen;
    const result = page.locator('.contacts-result').waitFor();
    let isDone = false;
    void result.then(() => (isDone = true));
    // Somebody who goes on typing meanwhile.
    while (!isDone) {
      await page.keyboard.press('Shift');
      await page.waitForTimeout(20);
    }
    await result;
    // Long tasks and slow keys are told a moment after they end.
    await page.waitForTimeout(500);
    const timing = await page.evaluate(() => (window as unknown as Watched).timing());
    await page.close();
    return timing;
  }
}

type Watched = { chosen: Promise<void>; timing: () => PageTiming };

/** Runs in the page: notes what its own thread does from the choice of a file to the result. */
function watchPage(): void {
  const tasks: { begun: number; took: number }[] = [];
  const keys: { begun: number; took: number }[] = [];
  const frames: number[] = [];
  let pressed = 0;
  let begun = Infinity;
  let ended = Infinity;
  // The task that the choice itself belongs to began a little earlier.
  const within = ({ begun: at, took }: { begun: number; took: number }): boolean =>
    at + took >= begun && at <= ended;
  const most = (values: readonly number[]): number => Math.max(0, ...values);
  const frame = (): void => {
    frames.push(performance.now());
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  addEventListener('keydown', ({ timeStamp }) => {
    if (timeStamp >= begun && timeStamp <= ended) pressed += 1;
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      tasks.push({ begun: startTime, took: duration });
    }
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (name === 'keydown') keys.push({ begun: startTime, took: duration });
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  new MutationObserver(() => {
    if (document.querySelector('.contacts-result') === null || ended < Infinity) return;
    // The result counts until it is painted, two frames later.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => (ended = performance.now()));
    });
  }).observe(document.body, { childList: true, subtree: true });
  const chosen = new Promise<void>((resolve) => {
    document.addEventListener(
      'change',
      () => {
        begun = performance.now();
        resolve();
      },
      { capture: true, once: true },
    );
  });
  const timing = (): PageTiming => {
    const shown = frames.filter((at) => at >= begun && at <= ended);
    return {
      wall: ended - begun,
      longestTask: most(tasks.filter(within).map(({ took }) => took)),
      longestGap: most(shown.map((at, index) => at - (shown[index - 1] ?? begun))),
      slowestKey: most(keys.filter(within).map(({ took }) => took)),
      keys: pressed,
    };
  };
  Object.assign(window, { chosen, timing } satisfies Watched);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
