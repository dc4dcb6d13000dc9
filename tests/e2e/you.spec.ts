import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { kindOfKey, memoryKinds } from '#src/domain/profile/deviceMemory.ts';
import { linkedInFile } from '../support/contactFiles.ts';
import { deviceHolds, keptResults, seedDevice, seeds } from '../support/deviceSeeds.ts';
import { expectAccessible } from '../support/expectAccessible.ts';
import { sidewaysScroll } from '../support/layoutFaults.ts';
import { answerAll, awake, closeTeam, openQuiz } from '../support/takeQuiz.ts';
import { expect, test } from '../support/test.ts';

async function openYou(page: Page, fragment = ''): Promise<void> {
  await page.goto(`/you/${fragment}`);
  await awake(page);
}

/** The code of the result that is chosen on the page. */
async function codeOn(page: Page): Promise<string> {
  return page.locator('.take-along .code').innerText();
}

async function savedFile(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save everything as a file' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

function firstStepOf(plan: string): string {
  return /^steps:\s+- id: (\S+)/m.exec(readFileSync(`content/plans/${plan}.md`, 'utf8'))?.[1] ?? '';
}

async function bringIn(page: Page, text: string): Promise<void> {
  await page.getByLabel('A file that was saved here').setInputFiles({
    name: 'wider-circle.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}

/** The names of everything in the stores of the browser for this address. */
function everyStore(page: Page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }));
}

async function eraseAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Yes, erase everything now' }).click();
  await expect(page.getByRole('heading', { name: 'Erased. Nothing is left.' })).toBeVisible();
}

test('a kept check stands under You with its date, its drawing and its numbers', async ({
  page,
}) => {
  await openQuiz(page);
  await answerAll(page, closeTeam);
  await page.getByRole('button', { name: 'Keep the scores on this device' }).click();
  await page.getByRole('link', { name: 'All you kept' }).click();
  await expect(page).toHaveURL(/\/you\/$/);
  const latest = page.locator('#history');
  await expect(latest.getByRole('row', { name: /^Reach/ })).toContainText('20');
  await expect(latest.locator('svg.profile-rings')).toBeVisible();
  await expect(page.getByText('One date so far')).toBeVisible();
});

test('a result kept before there were maps is still shown', async ({ page }) => {
  const old = JSON.stringify(keptResults.slice(0, 1)).replace('"kind":"check",', '');
  expect(old).not.toContain('kind');
  await seedDevice(page, { 'wider-circle/results': old });
  await openYou(page);
  await expect(page.getByRole('heading', { name: 'Check, 20 November 2026' })).toBeVisible();
});

test('the change between two dates says what can be trusted and what cannot', async ({ page }) => {
  await seedDevice(page);
  await openYou(page);
  const check = page.locator('.history').first().locator('.change');
  await expect(check).toContainText('The overall number went from 38 to 57, 19 points up.');
  await expect(check).toContainText('No change you can trust in Spread (45 both times)');
  await check.getByLabel('From').selectOption({ label: '1 May 2026' });
  await expect(check).toContainText('version 9, now 1');
  await expect(check).toContainText('not compared');
  const map = page.locator('.history').nth(1).locator('.change');
  await expect(map).toContainText('Variety went from 32 to 96');
  await expect(map).toContainText('No change you can trust in Help (83, then 100)');
});

test('what is under way stands there with its next step and leads back', async ({ page }) => {
  await seedDevice(page);
  await openYou(page);
  const plan = page.locator('#plan');
  await expect(plan).toContainText('2 of 4 steps done. Next, in week 2: Write to the one');
  await expect(plan).toContainText('2 of 12 questions passed');
  await plan.getByRole('link', { name: 'Reconnect with four people' }).click();
  await expect(page).toHaveURL(/\/plans\/reconnect\/$/);
  await expect(page.locator('input[name="done"]:checked')).toHaveCount(2);
});

test('a removed result comes back with Undo', async ({ page }) => {
  await seedDevice(page);
  await openYou(page);
  const before = await deviceHolds(page);
  await page.getByRole('button', { name: 'Remove Check, 20 August 2026' }).click();
  await expect(page.getByText('Removed: Check, 20 August 2026.')).toBeVisible();
  expect(await deviceHolds(page)).not.toEqual(before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: everything is as it was.')).toBeVisible();
  expect(await deviceHolds(page)).toEqual(before);
});

test('the file, an erased device and the file again give back every byte', async ({ page }) => {
  await seedDevice(page);
  await openYou(page);
  await page.getByLabel('Put in what I ticked as similar or different').check();
  const file = await savedFile(page);
  await eraseAll(page);
  expect(await deviceHolds(page)).toEqual({});
  await bringIn(page, file);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('It is in.')).toBeVisible();
  expect(await deviceHolds(page)).toEqual(seeds);
});

test('sensitive ticks go into the file only when asked for', async ({ page }) => {
  await seedDevice(page);
  await openYou(page);
  const file = await savedFile(page);
  expect(file).toContain('Zzqxmap');
  expect(file).not.toContain('Zzqxaspect');
});

test('a file is shown before it does anything, and can take the place of all', async ({ page }) => {
  await seedDevice(page);
  await openYou(page);
  const before = await deviceHolds(page);
  const entries = { 'plan/reconnect': ['third'], horoscope: 1 };
  await bringIn(page, JSON.stringify({ format: 'wider-circle', version: 1, entries }));
  const preview = page.locator('.bring-in .preview');
  await expect(preview).toContainText('1 added, 2 there already');
  await expect(preview).toContainText('“horoscope”: this site keeps nothing of that name.');
  expect(await deviceHolds(page)).toEqual(before);
  await preview.getByLabel('Take the place of what is here').check();
  await expect(preview.getByRole('row', { name: /^Results you kept/ })).toContainText('Erased');
  await preview.getByRole('button', { name: 'Bring it in' }).click();
  expect(await deviceHolds(page)).toEqual({ 'wider-circle/plan/reconnect': '["third"]' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: everything is as it was.')).toBeVisible();
  expect(await deviceHolds(page)).toEqual(before);
});

test('a file that cannot be read is refused with a cure, and nothing changes', async ({ page }) => {
  await seedDevice(page);
  await openYou(page);
  for (const [text, words] of [
    ['{"format":', 'not a whole JSON file'],
    ['{"format":"other"}', 'was not saved by this site'],
    ['x'.repeat(5_000_001), 'over 5 MB'],
  ] as const) {
    await bringIn(page, text);
    await expect(page.locator('#file-error')).toContainText(words);
    await expect(page.locator('#file-error')).toContainText('Nothing was changed.');
  }
  expect(await deviceHolds(page)).toEqual(seeds);
});

test('every room keeps only what the list of kept things names, and all of it is erased', async ({
  page,
}) => {
  await openQuiz(page);
  await answerAll(page, closeTeam);
  await page.getByRole('button', { name: 'Keep the scores on this device' }).click();
  for (const address of ['/plans/reconnect/', '/paths/job-seeker/']) {
    await page.goto(address);
    await page.locator('input[name=done]').first().check();
  }
  await page.goto('/guides/weak-ties/');
  await page.getByRole('link', { name: 'Save for later' }).click();
  await expect(page.getByText(/^Saved: /)).toBeVisible();
  await page.keyboard.press('/');
  await page.getByLabel('Open with the / key').uncheck();
  await page.goto('/map/');
  await awake(page);
  await page.getByLabel('Initials or a nickname').fill('Zzqxana, Zzqxtom');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.goto('/map/likeness/');
  await awake(page);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByLabel('Language').check();
  await page.getByLabel('Keep what I tick on this device').check();
  await page.goto('/contacts/');
  await awake(page);
  await page.getByLabel('Choose your list').setInputFiles({
    name: 'Connections.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(linkedInFile(20)),
  });
  await page.getByRole('button', { name: /^Bring \d+ people to the map$/ }).click();
  await page.waitForURL('**/map/');

  const holds = await everyStore(page);
  expect({ ...holds, local: [] }).toEqual({ local: [], session: [], databases: [], caches: [] });
  const kinds = holds.local.map((key) => kindOfKey(key.replace('wider-circle/', ''))?.id);
  // The list names no more and no less than what the rooms write.
  expect([...new Set(kinds)].sort()).toEqual(memoryKinds.map(({ id }) => id).sort());

  await openYou(page);
  await eraseAll(page);
  const proof = page.locator('.erase .preview');
  for (const key of holds.local) await expect(proof).toContainText(`${key} in localStorage`);
  expect(await everyStore(page)).toEqual({ local: [], session: [], databases: [], caches: [] });
  expect(await page.context().cookies()).toEqual([]);
});

test('erasing empties every store of the browser, proves it, and leaves other programs alone', async ({
  page,
}) => {
  await seedDevice(page);
  await page.evaluate(async () => {
    localStorage.setItem('another-program', 'theirs');
    localStorage.setItem('wider-circle/unknown', 'Zzqxlocal');
    sessionStorage.setItem('wider-circle/visit', 'Zzqxsession');
    await caches
      .open('wider-circle-pages')
      .then((cache) => cache.put('/zzqx', new Response('Zzqxcache')));
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('wider-circle-people', 1);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
  });
  await openYou(page);
  await eraseAll(page);
  const proof = page.locator('.erase .preview');
  for (const name of [
    'wider-circle/results in localStorage',
    'wider-circle/unknown in localStorage',
    'wider-circle/visit in sessionStorage',
    'wider-circle-people in IndexedDB',
    'wider-circle-pages in Cache storage',
  ]) {
    await expect(proof.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  }
  expect(await everyStore(page)).toEqual({
    local: ['another-program'],
    session: [],
    databases: [],
    caches: [],
  });
  await expect(page.locator('main')).not.toContainText('Zzqx');
  await page.getByRole('button', { name: 'Erase these too' }).click();
  await expect(page.getByRole('button', { name: 'Erase these too' })).toBeHidden();
  expect((await everyStore(page)).local).toEqual([]);
  await expect(page.getByRole('heading', { name: 'Nothing kept yet' })).toBeVisible();
});

test('a code in a link comes to another device, leaves the address, and reaches no server', async ({
  page,
  browser,
}) => {
  await seedDevice(page);
  await openYou(page);
  const code = await codeOn(page);
  expect(code).toMatch(/^(\w{5}-){4}\w{5}$/);

  const other = await browser.newContext();
  const phone = await other.newPage();
  const sent: string[] = [];
  phone.on('request', (request) => {
    const headers = JSON.stringify(request.headers());
    sent.push(`${request.url()} ${headers} ${request.postData() ?? ''}`);
  });
  await openYou(phone, `#code=${code}`);
  await expect(phone.getByRole('heading', { name: 'Brought by your link' })).toBeVisible();
  expect(new URL(phone.url()).hash).toBe('');
  expect(await deviceHolds(phone)).toEqual({});
  await phone.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(phone.getByRole('heading', { name: 'Check, 20 November 2026' })).toBeVisible();
  await phone.getByRole('link', { name: 'The check' }).click();
  await expect(phone).toHaveURL(/network-diversity/);
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.filter((text) => text.includes(code) || text.includes(code.slice(0, 11)))).toEqual(
    [],
  );
  await other.close();
});

test('answers go on where they stopped on another device', async ({ page, browser }) => {
  await seedDevice(page);
  await openYou(page);
  await page.getByLabel('Put my answers to the check in it instead').check();
  const code = await codeOn(page);
  const other = await browser.newContext();
  const phone = await other.newPage();
  await openYou(phone);
  await phone
    .getByLabel('A code from another device')
    .fill(code.toLowerCase().replaceAll('-', ' '));
  await phone.getByRole('button', { name: 'Show what is in it' }).click();
  await expect(phone.locator('.arrival')).toContainText('2 of 12 questions');
  await phone.getByRole('button', { name: 'Keep on this device' }).click();
  await phone.goto('/quizzes/network-diversity/');
  await expect(phone.getByText('Question 3 of 12', { exact: true })).toBeVisible();
  await other.close();
});

test('a mistyped code is refused with a cure and stays in the field', async ({ page }) => {
  await openYou(page);
  const field = page.getByLabel('A code from another device');
  await field.fill('47F40-49TE1-FK0PR-5QE83-N5Y4U');
  await page.keyboard.press('Enter');
  await expect(page.locator('#code-error')).toContainText('“U” stands in no code');
  await field.fill('47F40-49TE1-FK0PR-5QE83-N5Y48');
  await page.keyboard.press('Enter');
  await expect(page.locator('#code-error')).toContainText('Compare it group by group');
  await expect(field).toHaveValue('47F40-49TE1-FK0PR-5QE83-N5Y48');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
});

test('profile and plan take two sheets of paper at most', async ({ page }) => {
  await seedDevice(page);
  await openYou(page);
  test.slow();
  const plans = readdirSync('content/plans').map((file) => file.replace(/\.mdx?$/, ''));
  expect(plans.length).toBeGreaterThan(2);
  for (const plan of plans) {
    await page.evaluate(
      ({ id, step }) => {
        for (const key of Object.keys(localStorage)) {
          if (key.startsWith('wider-circle/plan/')) localStorage.removeItem(key);
        }
        localStorage.setItem(`wider-circle/plan/${id}`, JSON.stringify([step]));
      },
      { id: plan, step: firstStepOf(plan) },
    );
    await page.reload();
    await awake(page);
    await page.locator('.take-along').waitFor();
    await expect(page.locator('.plan-sheet .box').first()).toHaveText('×');
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(2);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-sheet h1')).toBeVisible();
  await expect(page.locator('.you')).toBeHidden();
  expect(await page.locator('.print-sheet').innerText()).not.toContain('Zzqx');
});

test('the picture holds scores and the site’s name only, and is saved as PNG', async ({ page }) => {
  await page.addInitScript(() => {
    const drawn: string[] = [];
    Object.assign(window, { drawn });
    const paint = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      drawn.push(text);
      paint.call(this, text, ...rest);
    };
    CanvasRenderingContext2D.prototype.strokeText = (text) => drawn.push(text);
  });
  await seedDevice(page);
  await openYou(page);
  const drawn = () => page.evaluate(() => (window as unknown as { drawn: string[] }).drawn);
  await expect.poll(async () => (await drawn()).length).toBeGreaterThan(0);
  expect([...new Set(await drawn())].sort()).toEqual(
    ['Reach', 'Mix', 'Openness', 'Spread', 'Help', 'Habits', '65', '62', '48', '45', '55']
      .concat('Wider Circle')
      .sort(),
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the picture' }).click(),
  ]);
  const png = readFileSync(await download.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.includes('Zzqx')).toBe(false);
});

test('where storage throws the page works, says so, and still keeps for the visit', async ({
  page,
}) => {
  await seedDevice(page);
  await openYou(page);
  const code = await codeOn(page);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Denied', 'SecurityError');
        },
      });
    }
  });
  await openYou(page, '?again');
  await expect(page.getByText('This browser keeps nothing for this site, as in')).toBeVisible();
  await page.getByLabel('A code from another device').fill(code);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(page.getByText('it lasts until you close the page')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Check, 20 November 2026' })).toBeVisible();
  await eraseAll(page);
  await expect(page.getByRole('heading', { name: 'Nothing kept yet' })).toBeVisible();
});

test('the whole way from a code to an erased device goes by keyboard', async ({ page }) => {
  await seedDevice(page);
  await openYou(page);
  const code = await codeOn(page);
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.reload();
  await awake(page);
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const element = document.activeElement;
        const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : '';
        return `${label ?? ''} ${element?.textContent ?? ''}`;
      });
      if (here.includes(name)) return;
    }
    throw new Error(`No press of Tab reached “${name}”.`);
  };
  await tabTo('A code from another device');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await tabTo('Keep on this device');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Check, 20 November 2026' })).toBeVisible();
  await tabTo('Erase everything');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Yes, erase everything now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Erased. Nothing is left.' })).toBeVisible();
  expect(await deviceHolds(page)).toEqual({});
});

test('no state of the page has an accessibility fault', async ({ page }) => {
  test.slow();
  await openYou(page);
  await expect(page.getByRole('heading', { name: 'Nothing kept yet' })).toBeVisible();
  await expectAccessible(page);
  await seedDevice(page);
  await openYou(page);
  await page.locator('.take-along').waitFor();
  await expectAccessible(page);
  const code = await codeOn(page);
  await bringIn(page, JSON.stringify({ format: 'wider-circle', version: 1, entries: { x: 1 } }));
  await page.getByLabel('A code from another device').fill(code);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove Check, 20 August 2026' }).click();
  await expectAccessible(page);
  await eraseAll(page);
  await page.getByLabel('A code from another device').fill('wrong');
  await page.keyboard.press('Enter');
  await bringIn(page, '[');
  await expect(page.locator('#file-error')).not.toBeEmpty();
  await expectAccessible(page);
});

test('a full page fits a window of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await seedDevice(page);
  await openYou(page);
  await page.locator('.take-along').waitFor();
  expect(await sidewaysScroll(page)).toEqual([]);
});

test('every address made by the page itself is there', async ({ page, request }) => {
  await seedDevice(page, { 'wider-circle/results': seeds['wider-circle/results'] ?? '' });
  await openYou(page);
  const links = await page
    .locator('.you a')
    .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(links.length).toBeGreaterThan(1);
  for (const link of new Set(links)) expect((await request.get(link)).status(), link).toBe(200);
});

test('who has steps under way and no result finds them first, and is not told that nothing is kept', async ({
  page,
}) => {
  await seedDevice(page, { 'wider-circle/path/job-seeker': '["guide-where-jobs-come-from"]' });
  await openYou(page);
  const headings = page.locator('.you').getByRole('heading', { level: 2 });
  await expect(headings.nth(0)).toHaveText('Under way');
  await expect(headings.nth(1)).toHaveText('No result yet');
  await expect(page.getByText('Nothing kept yet')).toHaveCount(0);
});
