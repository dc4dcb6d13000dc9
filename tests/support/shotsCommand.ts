import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DIST } from './builtFiles.ts';
import { browserArguments, findBrowser } from './findBrowser.ts';
import { printTable } from './printTable.ts';
import { serveFolder } from './serveFolder.ts';
import { PRINTS, SHOTS } from './shots.ts';
import type { Print, Shot } from './shots.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../shots');
const WIDTHS = [320, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;
const HEIGHT = 900;
const PATIENCE = 8_000;

/** `npm run shots -- home quiz` takes only the pictures whose names begin so. */
const wanted = process.argv.slice(2);

async function main(): Promise<void> {
  if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const server = await serveFolder(DIST);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArguments(),
  });
  const failures: string[] = [];
  try {
    for (const shot of SHOTS.filter(isWanted)) {
      failures.push(...(await takeAll(browser, server.origin, shot)));
    }
    const printed: string[][] = [];
    for (const print of PRINTS.filter(isWanted)) {
      const sheets = await printOne(browser, server.origin, print).catch((error: unknown) => {
        failures.push(`print of ${print.name}: ${firstLine(error)}`);
        return undefined;
      });
      if (sheets === undefined) continue;
      printed.push([print.name, String(sheets), String(print.sheets)]);
      if (sheets > print.sheets) failures.push(`print of ${print.name} takes ${sheets} sheets`);
    }
    printTable('On paper (A4)', ['page', 'sheets', 'at most'], printed);
  } finally {
    await browser.close();
    await server.stop();
  }
  for (const failure of failures) console.error(failure);
  console.log(`\nPictures are in ${path.relative(process.cwd(), FOLDER)}/`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

async function takeAll(browser: Browser, origin: string, shot: Shot): Promise<string[]> {
  const failures: string[] = [];
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const name = `${shot.name}-${width}-${colorScheme}.png`;
      const page = await browser.newPage({
        baseURL: origin,
        colorScheme,
        viewport: { width, height: HEIGHT },
        reducedMotion: 'reduce',
      });
      page.setDefaultTimeout(PATIENCE);
      try {
        const answer = await page.goto(`${origin}${shot.path}`);
        const status = answer?.status() ?? 0;
        if (status !== (shot.status ?? 200)) throw new Error(`${shot.path} answers ${status}`);
        await shot.prepare?.(page);
        await page.evaluate(() => document.fonts.ready);
      } catch (error) {
        failures.push(`${name}: ${firstLine(error)}`);
      }
      // A state that was not reached is pictured too: it shows why.
      await page.screenshot({
        path: path.join(FOLDER, name),
        fullPage: shot.windowOnly === undefined,
      });
      await page.close();
    }
  }
  console.log(shot.name);
  return failures;
}

async function printOne(browser: Browser, origin: string, print: Print): Promise<number> {
  const page = await browser.newPage({
    baseURL: origin,
    viewport: { width: 1024, height: HEIGHT },
  });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${origin}${print.path}`);
  await print.prepare?.(page);
  const pdf = await page.pdf({
    path: path.join(FOLDER, `${print.name}.pdf`),
    format: 'A4',
    preferCSSPageSize: true,
  });
  await page.close();
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function isWanted({ name }: { name: string }): boolean {
  return wanted.length === 0 || wanted.some((start) => name.startsWith(start));
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

await main();
