import type { Browser, Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';

/** Where a quiz page keeps what a reader uses. */
export type QuizMarkup = { option: string; input: string; next: string; question: string };

/** Milliseconds of one visit. */
export type Visit = { firstPaint: number; answerable: number; next: number[] };

/** A middle phone on a slow line. */
const DEVICE = {
  cpuSlowdown: 4,
  network: {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1_000_000) / 8,
    uploadThroughput: (0.75 * 1_000_000) / 8,
  },
};

const PATIENCE = 30_000;

/** Opens a quiz page on a slow device, answers each question with real clicks, and times them. */
export async function timeVisit(
  browser: Browser,
  address: string,
  markup: QuizMarkup,
  questions: number,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', DEVICE.network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: DEVICE.cpuSlowdown });
  await page.addInitScript(watch, markup);

  await page.goto(address, { waitUntil: 'commit' });
  const answerable = await clickUntilChecked(page, markup);
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await page.waitForLoadState('load');
  await page.locator(markup.next).waitFor();
  // Whatever wakes after the load has woken, and must have kept the choice.
  await wait(1500);
  const isKept = (await page.locator(markup.input).count()) > 0;
  if (!isKept) throw new Error(`${address} lost the choice that was made while it loaded.`);

  const next: number[] = [];
  for (let number = 1; number < questions; number += 1) {
    if (number > 1) await page.locator(markup.option).first().click();
    await page.locator(markup.input).first().waitFor({ state: 'attached' });
    await page.locator(markup.next).click();
    next.push(await paintedAfterClick(page));
  }
  await context.close();
  // A page may take a click before it shows anything, but nobody clicks on what is not there.
  return { firstPaint, answerable: Math.max(answerable, firstPaint), next };
}

type Watched = typeof globalThis & { clickedAt?: number; checkedAt?: number; painted?: number };

/** Runs in the page: notes when a click has checked a choice, and when a changed question is painted. */
function watch(markup: QuizMarkup): void {
  const page = globalThis as Watched;
  const question = (): string | undefined =>
    document.querySelector(markup.question)?.textContent ?? undefined;

  addEventListener(
    'click',
    (event) => {
      const before = question();
      const isNext = event.target instanceof Element && event.target.closest(markup.next) !== null;
      if (!isNext) {
        requestAnimationFrame(() => {
          if (document.querySelector(markup.input) !== null) page.checkedAt ??= event.timeStamp;
        });
        return;
      }
      delete page.painted;
      const observer = new MutationObserver(() => {
        const shown = question();
        if (shown === undefined || shown === before) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          // A message posted in a frame arrives after that frame has been painted.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            page.painted = performance.now() - event.timeStamp;
          };
          channel.port2.postMessage(undefined);
        });
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
    },
    { capture: true },
  );
}

async function clickUntilChecked(page: Page, markup: QuizMarkup): Promise<number> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const place = await page
      .evaluate((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return box === undefined || box.height === 0
          ? undefined
          : { x: box.x + 12, y: box.y + box.height / 2 };
      }, markup.option)
      .catch(() => undefined);
    if (place !== undefined) {
      await page.mouse.click(place.x, place.y);
      await wait(10);
      const checkedAt = await page.evaluate(() => (globalThis as Watched).checkedAt);
      if (checkedAt !== undefined) return checkedAt;
    }
    await wait(10);
  }
  throw new Error(`${page.url()}: no click checked a choice within ${PATIENCE / 1000} s.`);
}

async function paintedAfterClick(page: Page): Promise<number> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const painted = await page.evaluate(() => (globalThis as Watched).painted);
    if (painted !== undefined) return painted;
    await wait(20);
  }
  throw new Error(`${page.url()}: the next question did not come.`);
}
