import type { Page } from '@playwright/test';
import { allAddresses, byFolder, errorsOfOpening } from '../support/addresses.ts';
import { expect, test } from '../support/test.ts';

test.use({ expectedErrors: errorsOfOpening('/404') });

// Requests to other origins fail every browser test already: see tests/support/test.ts.
for (const { name, addresses } of byFolder(allAddresses())) {
  test(`no page of ${name} leaves a trace on the device of somebody who only reads`, async ({
    page,
    context,
  }) => {
    for (const address of addresses) {
      await page.goto(address);
      await readToTheEnd(page);

      expect(await context.cookies(), address).toEqual([]);
      expect(context.serviceWorkers(), address).toEqual([]);
      const stored = await page.evaluate(async () => ({
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        databases: (await indexedDB.databases()).map(({ name: database }) => database),
        caches: await caches.keys(),
      }));
      expect(stored, address).toEqual({ local: [], session: [], databases: [], caches: [] });
    }
  });
}

async function readToTheEnd(page: Page): Promise<void> {
  await page.mouse.wheel(0, 100_000);
  // Islands that wake when seen or when idle have done so after two idle moments.
  await page.evaluate(async () => {
    for (let moment = 0; moment < 2; moment += 1) {
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
    }
  });
}
