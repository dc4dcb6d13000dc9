import { chromium } from '@playwright/test';
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

/** Reads lists of two sizes: CPU time without a browser, and the page's longest task in Chromium. */
export async function benchContacts(): Promise<void> {
  const files = SIZES.map((people) => linkedInFile(people));
  const cpu = files.map((text) => timeReading(new TextEncoder().encode(text)));
  const pages = await timePages(files);
  const ms = (value: number | undefined): string => `${Math.round(value ?? Number.NaN)} ms`;
  printTable(
    `A contact list, read (medians of ${RUNS} runs; half of the titles differ)`,
    ['what', ...SIZES.map((size) => `${size.toLocaleString('en-GB')} rows`)],
    [
      ['CPU: parse, read titles, report, suggest', ...cpu.map(({ median }) => ms(median))],
      ['the same, first run', ...cpu.map(({ first }) => ms(first))],
      ['in Chromium: from choosing to the result', ...pages.map(({ wall }) => ms(wall))],
      ['longest task of the page meanwhile', ...pages.map(({ longest }) => longest)],
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
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(RUNS / 2)] ?? Number.NaN, first: times[0] ?? Number.NaN };
}

async function timePages(files: readonly string[]): Promise<{ wall: number; longest: string }[]> {
  const site = await serveFolder(DIST);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArguments(),
  });
  try {
    const results = [];
    for (const text of files) results.push(await timePage(text));
    return results;
  } finally {
    await browser.close();
    await site.stop();
  }

  async function timePage(text: string): Promise<{ wall: number; longest: string }> {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/contacts/`);
    await page.locator('[data-awake=true]').waitFor();
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { longTasks: seen });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.push(duration);
      }).observe({ type: 'longtask' });
    });
    const begun = performance.now();
    await page.locator('input[type=file]').setInputFiles({
      name: 'Connections.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await page.locator('.contacts-result').waitFor();
    const wall = performance.now() - begun;
    // Long tasks are told a moment after they end.
    await page.waitForTimeout(1000);
    const tasks = await page.evaluate(
      () => (window as unknown as { longTasks: number[] }).longTasks,
    );
    await page.close();
    return {
      wall,
      longest: tasks.length === 0 ? 'under 50 ms' : `${Math.round(Math.max(...tasks))} ms`,
    };
  }
}
