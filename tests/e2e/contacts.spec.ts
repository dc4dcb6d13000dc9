import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linkedInFile, linkedInRows } from '../support/contactFiles.ts';
import { expectAccessible } from '../support/expectAccessible.ts';
import { cutOffText, sidewaysScroll } from '../support/layoutFaults.ts';
import { expect, test } from '../support/test.ts';

const ADDRESS = '/contacts/';
const result = 'What your list shows';

test('a list from LinkedIn becomes a result with every number as text', async ({ page }) => {
  await open(page);
  await choose(page, linkedInFile(340));
  await expect(page.getByRole('heading', { name: result })).toBeFocused();
  await expect(page.getByText('340 people from LinkedIn’s list.')).toBeVisible();

  const kinds = page.getByRole('table', { name: /whose kind of work/ });
  // Twenty titles of each sort: the nurses are the only ones in health.
  await expect(kinds.getByRole('row', { name: /^Health or care/ })).toContainText('20');
  await expect(kinds.getByRole('row', { name: /^Software, data or engineering/ })).toContainText(
    '40',
  );
  await expect(kinds.getByRole('row')).toHaveCount(13);
  // Sales and HR, an odd title, and none at all.
  await expect(page.getByText(/^Not known of 80 people/)).toContainText(
    '40 have a job that every kind of work has, such as sales, HR or project management; 20 have a title in which no word was known; 20 have no title',
  );
  await expect(page.getByText(/The largest, Harbour, Reed & Co, has 11% of them/)).toBeVisible();
  await page.getByText('The numbers of each year').click();
  const years = page.getByRole('table', { name: /People added in each year/ });
  await expect(years.getByRole('row')).toHaveCount(17);
  await expect(years.getByRole('row', { name: /^2024/ })).toContainText('340');
});

test('reading happens in a worker, and the page can stop it half way', async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wider-circle-contacts-'));
  try {
    // The largest list that is read: enough to meet it half way on any machine.
    const file = path.join(folder, 'Connections.csv');
    writeFileSync(file, linkedInFile(100_000));
    await open(page);
    expect(page.workers()).toHaveLength(0);
    const started = page.waitForEvent('worker');
    await page.getByLabel('Choose your list').setInputFiles(file);
    const worker = await started;
    expect(worker.url()).toMatch(/contactsWorker/);
    const ended = worker.waitForEvent('close');
    await expect.poll(() => shareRead(page)).toBeGreaterThan(0.1);
    expect(await shareRead(page)).toBeLessThan(1);
    await page.getByRole('button', { name: 'Stop reading' }).click();
    await ended;
    await expect(page.getByText('Stopped. Nothing of the file was kept.')).toBeVisible();
    await expect(page.getByLabel('Choose your list')).toBeFocused();
    await expect(page.getByRole('heading', { name: result })).toHaveCount(0);

    await choose(page, linkedInRows('Ana,Quill,,,Acme,Nurse,12 Mar 2021'));
    await expect(page.getByText('1 person from LinkedIn’s list.')).toBeVisible();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('names reach no request, address, log or storage, and are gone once forgotten', async ({
  page,
  context,
}) => {
  const traces: string[] = [];
  context.on('request', (request) => {
    traces.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers()));
  });
  context.on('console', (message) => traces.push(message.text()));
  await open(page);
  await choose(page, linkedInFile(200, 'Zzqx'));
  await expect(page.getByRole('heading', { name: result })).toBeVisible();
  // The names are on the screen, so that a trace would have something to hold.
  await expect(page.locator('.people li').first()).toContainText('Zzqx');
  await page
    .getByRole('button', { name: /^Another person instead of Zzqx/ })
    .first()
    .click();
  await expect(page.getByRole('status').filter({ hasText: 'Zzqx' })).toContainText('instead');

  expect(await everythingStored(page)).toBe('');
  expect(page.url()).toMatch(/\/contacts\/$/);

  await page.getByRole('button', { name: 'Forget this list' }).click();
  await expect(page.getByText('Forgotten. Nothing of the file is left')).toBeVisible();
  await expect(page.getByLabel('Choose your list')).toBeFocused();
  expect(page.workers()).toHaveLength(0);
  expect(await everythingStored(page)).toBe('');
  expect(await page.content()).not.toContain('Zzqx');
  expect(traces.length).toBeGreaterThan(3);
  expect(traces.filter((trace) => trace.includes('Zzqx'))).toEqual([]);
});

test('twelve people go to the map as initials, only after a press, and can be forgotten', async ({
  page,
}) => {
  await page.route('**/map/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Map</title>' }),
  );
  await open(page);
  await choose(page, linkedInFile(200, 'Zzqx'));
  const people = page.getByRole('listitem').filter({ has: page.getByRole('checkbox') });
  await expect(people).toHaveCount(12);
  await people.nth(0).getByRole('checkbox').uncheck();
  const bring = page.getByRole('button', { name: 'Bring 11 people to the map' });
  await bring.click();
  await page.waitForURL('**/map/');
  const stored = await page.evaluate(() => localStorage.getItem('wider-circle/map-arrivals'));
  const { version, people: brought } = JSON.parse(stored ?? '') as {
    version: number;
    people: { label: string; kind?: string }[];
  };
  expect(version).toBe(1);
  expect(brought).toHaveLength(11);
  expect(brought.every(({ label }) => label === 'Z. Q.')).toBe(true);
  expect(new Set(brought.map(({ kind }) => kind)).size).toBe(11);
  expect(await everythingStored(page)).not.toContain('Zzqx');

  await open(page);
  await choose(page, linkedInFile(20));
  await page.getByRole('button', { name: 'Forget this list' }).click();
  await expect(page.getByText('Forgotten. Nothing of the file is left')).toBeVisible();
  expect(await everythingStored(page)).toBe('');
});

test('first names go to the map when they are chosen, and nobody when all are taken out', async ({
  page,
}) => {
  await page.route('**/map/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Map</title>' }),
  );
  await open(page);
  await choose(page, linkedInRows('Ana,Quill,,,Acme,Nurse,12 Mar 2021'));
  await expect(page.getByRole('heading', { name: 'One person for your map' })).toBeVisible();
  await page.getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: 'Bring 0 people to the map' }).click();
  await expect(page.getByRole('alert')).toContainText('Tick at least one person');
  expect(await everythingStored(page)).toBe('');
  await page.getByRole('checkbox').check();
  await page.getByLabel('first names').check();
  await page.getByRole('button', { name: 'Bring 1 person to the map' }).click();
  await page.waitForURL('**/map/');
  expect(await page.evaluate(() => localStorage.getItem('wider-circle/map-arrivals'))).toBe(
    '{"version":1,"people":[{"label":"Ana","kind":"health"}]}',
  );
});

test('a file that cannot be read says what it is and what to do, and the next one works', async ({
  page,
}) => {
  await open(page);
  await choose(page, 'PK\u0003\u0004Connections.csv', 'archive.zip');
  await expect(page.getByRole('alert')).toHaveText(
    /This is the whole archive, still packed\.\s*Unpack it .*choose Connections\.csv inside\./,
  );
  await expect(page.getByLabel('Choose your list')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Choose your list')).toHaveAccessibleDescription(/still packed/);
  await choose(page, linkedInFile(30));
  await expect(page.getByRole('heading', { name: result })).toBeVisible();
});

test('a dropped file is read, and several at once are not', async ({ page }) => {
  await open(page);
  await drop(page, ['a.csv', 'b.csv']);
  await expect(page.getByRole('alert')).toContainText('Drop one of them');
  await drop(page, ['a.csv']);
  await expect(page.getByText('30 people from LinkedIn’s list.')).toBeVisible();
});

test('a file chosen before the page has woken is read once it has', async ({ page }) => {
  let wake = (): void => undefined;
  const asleep = new Promise<void>((resolve) => (wake = resolve));
  await page.route('**/_astro/ContactsImport*.js', async (route) => {
    await asleep;
    await route.continue();
  });
  await page.goto(ADDRESS, { waitUntil: 'commit' });
  await choose(page, linkedInFile(30));
  wake();
  await expect(page.getByText('30 people from LinkedIn’s list.')).toBeVisible();
});

test('everything works with the keyboard alone', async ({ page }) => {
  await page.route('**/map/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Map</title>' }),
  );
  // Asked for early: the browser hands a chooser over only once it knows that somebody waits, and a
  // key pressed right after the question can overtake it.
  const chooser = page.waitForEvent('filechooser');
  await open(page);
  await tabTo(page, 'Choose your list');
  await page.keyboard.press('Space');
  await (await chooser).setFiles(asFile(linkedInFile(60)));
  await expect(page.getByRole('heading', { name: result })).toBeFocused();
  await tabTo(page, /^Another person instead of/);
  const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'instead' })).toBeVisible();
  // The focus stays where it was, on the button of who came instead.
  const after = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(after).toMatch(/^Another person instead of/);
  expect(after).not.toBe(before);
  await tabTo(page, 'Forget this list');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Choose your list')).toBeFocused();
});

const states = {
  refused: async (page: Page) => {
    await choose(page, '%PDF-1.7', 'list.pdf');
    await expect(page.getByRole('alert')).toBeVisible();
  },
  reading: async (page: Page) => {
    await holdTheWorker(page);
    await choose(page, linkedInFile(60));
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Stop reading' })).toBeFocused();
  },
  result: async (page: Page) => {
    await choose(page, linkedInFile(200));
    await expect(page.getByRole('heading', { name: result })).toBeVisible();
    await page.getByText('The numbers of each year').click();
  },
};
for (const [state, reach] of Object.entries(states)) {
  test(`the state "${state}" has no accessibility fault`, async ({ page }) => {
    await open(page);
    await reach(page);
    await expectAccessible(page);
  });
}

test('the result fits 320 px, and keeps its text at twice the letter size', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  const long = linkedInRows(
    `${'Maximiliana'.repeat(5)},Quill,,,${'Donaudampfschifffahrt'.repeat(5)},${'Nurse '.repeat(30)},12 Mar 2021`,
    `Ben,Quill,,,${'Donaudampfschifffahrt'.repeat(5)},Teacher,12 Mar 2020`,
  );
  await choose(page, long);
  await expect(page.getByRole('heading', { name: result })).toBeVisible();
  expect(await sidewaysScroll(page)).toEqual([]);
  const small = await page
    .locator('.contacts-result :is(button, input, summary)')
    .evaluateAll((controls) =>
      controls.flatMap((control) => {
        const target = control.closest('label') ?? control;
        const { width, height } = target.getBoundingClientRect();
        return width < 24 || height < 24 ? [target.outerHTML] : [];
      }),
    );
  expect(small).toEqual([]);

  const browser = await context.newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await page.setViewportSize({ width: 640, height: 800 });
  expect(await sidewaysScroll(page)).toEqual([]);
  expect(await cutOffText(page)).toEqual([]);
});

test('in forced colours the drawings take the system’s colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  await choose(page, linkedInFile(60));
  const colours = await page
    .locator('.kind-ring .some')
    .first()
    .evaluate((circle) => {
      const probe = document.createElement('span');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      return [getComputedStyle(circle).fill, getComputedStyle(probe).color];
    });
  expect(colours[0]).toBe(colours[1]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and leads to the check and its paper version', async ({ page }) => {
    await page.goto(ADDRESS);
    await expect(page.locator('noscript p')).toContainText('Reading a file needs JavaScript');
    await expect(page.locator('input[type=file]')).toBeHidden();
    await page.locator('noscript a').nth(1).click();
    await expect(page).toHaveURL(/\/worksheet\/$/);
  });
});

async function open(page: Page): Promise<void> {
  await page.goto(ADDRESS);
  await page.locator('[data-awake=true]').waitFor();
}

function asFile(text: string, name = 'Connections.csv') {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') };
}

async function choose(page: Page, text: string, name?: string): Promise<void> {
  await page.getByLabel('Choose your list').setInputFiles(asFile(text, name));
}

async function drop(page: Page, names: string[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ files, text }) => {
      const data = new DataTransfer();
      for (const name of files) data.items.add(new File([text], name, { type: 'text/csv' }));
      return data;
    },
    { files: names, text: linkedInFile(30) },
  );
  await page.locator('.contacts .choose').dispatchEvent('dragover', { dataTransfer: transfer });
  await page.locator('.contacts .choose').dispatchEvent('drop', { dataTransfer: transfer });
}

/** How far the bar is, from 0 to 1; 0 while there is none. */
async function shareRead(page: Page): Promise<number> {
  const bar = page.getByRole('progressbar');
  if ((await bar.count()) === 0) return 0;
  return bar.evaluate((element: HTMLProgressElement) => element.value);
}

/** Keeps the worker from starting, so that the page stays at reading. */
async function holdTheWorker(page: Page): Promise<void> {
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined;
  });
}

async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.labels?.[0]?.textContent;
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
    });
    if (typeof name === 'string' ? focused.trim() === name : name.test(focused.trim())) return;
  }
  throw new Error(`Tab does not reach ${String(name)}.`);
}

/** Every key and value of every storage of the page; '' when there is none. */
function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const stores = [localStorage, sessionStorage].flatMap((storage) =>
      Object.keys(storage).map((key) => `${key}=${String(storage.getItem(key))}`),
    );
    return [
      ...stores,
      ...databases.map(({ name }) => name),
      ...(await caches.keys()),
      document.cookie,
      history.state === null ? '' : JSON.stringify(history.state),
    ]
      .filter((part) => part !== '')
      .join('\n');
  });
}
