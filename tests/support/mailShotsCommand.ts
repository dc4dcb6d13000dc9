import { chromium } from '@playwright/test';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { builtMails } from './builtMails.ts';
import { browserArguments, findBrowser } from './findBrowser.ts';
import { printTable } from './printTable.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../shots/mail');
const WIDTHS = [320, 600];
const SCHEMES = ['light', 'dark'] as const;

/**
 * `npm run shots:mail`: each built mail at two widths, light and dark, as a program shows it that
 * runs no script and fetches no picture. Fails when a mail asks for anything from outside, or is
 * wider than its window.
 */
async function main(): Promise<void> {
  const mails = builtMails();
  if (mails.length === 0) throw new Error('There are no built mails. Run "npm run build" first.');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserArguments(), '--blink-settings=imagesEnabled=false'],
  });
  const failures: string[] = [];
  try {
    for (const { mail, filled } of mails) {
      for (const colorScheme of SCHEMES) {
        for (const width of WIDTHS) {
          const name = `${mail.name}-${width}-${colorScheme}.png`;
          const context = await browser.newContext({
            colorScheme,
            javaScriptEnabled: false,
            viewport: { width, height: 800 },
          });
          await context.route('**', async (route) => {
            failures.push(`${name}: asks for ${route.request().url()}`);
            await route.abort();
          });
          const page = await context.newPage();
          await page.setContent(filled.html);
          await page.screenshot({ path: path.join(FOLDER, name), fullPage: true });
          const body = await page.locator('body > div').last().boundingBox();
          if (body !== null && body.width > width) {
            failures.push(`${name}: is ${body.width} px wide`);
          }
          await context.close();
        }
      }
    }
  } finally {
    await browser.close();
  }
  printTable(
    'Mails',
    ['mail', 'HTML, bytes', 'text, bytes'],
    mails.map(({ mail, filled }) => [
      mail.name,
      String(Buffer.byteLength(filled.html)),
      String(Buffer.byteLength(filled.text)),
    ]),
  );
  for (const failure of failures) console.error(failure);
  console.log(`\nPictures are in ${path.relative(process.cwd(), FOLDER)}/`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

await main();
