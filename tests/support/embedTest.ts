import type { Frame, Page } from '@playwright/test';
import { type EmbedHosts, serveEmbedHosts } from './embedHosts.ts';
import { expect, test as base } from './test.ts';

export { expect };

/** Something that a host page heard from an element or as a message. */
export type Heard = { type: string; detail: unknown };

/** `test` with a second site, whose pages hold the quiz in a frame. */
export const test = base.extend<{ hosts: EmbedHosts; host: string }>({
  hosts: async ({ baseURL }, use) => {
    const hosts = await serveEmbedHosts(baseURL ?? '');
    await use(hosts);
    await hosts.stop();
  },
  host: async ({ hosts }, use) => use(hosts.origin),
  allowedOrigins: async ({ host }, use) => use([host]),
});

/** The frame of the page, once its island is awake. */
export async function quizFrame(page: Page): Promise<Frame> {
  const frame = await expect
    .poll(() => page.frames().find((one) => one.url().includes('/embed/')), { timeout: 10_000 })
    .toBeDefined()
    .then(() => page.frames().find((one) => one.url().includes('/embed/')));
  if (frame === undefined) throw new Error('The page has no frame of ours.');
  await frame.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  return frame;
}

/** Keeps every event of the elements, and every message to the page, from before it loads. */
export async function listen(page: Page): Promise<() => Promise<Heard[]>> {
  await page.addInitScript(() => {
    if (window !== window.top) return;
    const heard: { type: string; detail: unknown }[] = [];
    Object.assign(window, { heard });
    for (const type of ['ready', 'height', 'progress', 'complete', 'scores']) {
      document.addEventListener(`wider-circle-${type}`, (event) => {
        heard.push({ type, detail: (event as CustomEvent).detail });
      });
    }
    addEventListener('message', (event) => {
      heard.push({ type: 'message', detail: event.data });
    });
  });
  return () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

/** The height that the element gives to its frame, in px. */
export function givenHeight(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document.querySelector('wider-circle')?.shadowRoot?.querySelector('iframe')?.offsetHeight ??
      0,
  );
}

/** The height that the frame's content has, in whole px. */
export function contentHeight(frame: Frame): Promise<number> {
  return frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
}

/** Waits until the element is as high as its content, so that a press hits what it aims at. */
export async function settled(page: Page, frame: Frame): Promise<number> {
  await expect.poll(async () => (await givenHeight(page)) - (await contentHeight(frame))).toBe(0);
  return givenHeight(page);
}
