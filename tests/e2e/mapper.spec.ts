import type { Page } from '@playwright/test';
import { stepOrder } from '../../src/mapper/mapSteps.ts';
import { expectAccessible } from '../support/expectAccessible.ts';
import { sidewaysScroll } from '../support/layoutFaults.ts';
import {
  beginning,
  fourPeople,
  mapAddress,
  mapAwake,
  openMap,
  thirtyPeople,
  threeCircles,
} from '../support/maps.ts';
import { expect, test } from '../support/test.ts';

const scoreOf = (page: Page, name: string) =>
  page.locator('.score').filter({ has: page.getByRole('heading', { name }) });
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('wider-circle/map') ?? '');

async function openEmpty(page: Page): Promise<void> {
  await page.goto(mapAddress);
  await mapAwake(page);
}

async function addNames(page: Page, names: string): Promise<void> {
  await page.getByLabel('Initials or a nickname').fill(names);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}

/** Presses Tab until the focus is on what is called so in the mapper. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    const text = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      if (!at?.closest('.mapper')) return '';
      return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
    });
    if (name.test(text.trim())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${String(name)}`);
}

const goOn = (page: Page) => page.getByRole('button', { name: /^Continue/ }).click();

test('names, answers and ties become a map with scores, with the keyboard alone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openEmpty(page);
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

  await page.getByLabel('Initials or a nickname').focus();
  for (const name of ['Ana', 'Tom', 'Li']) {
    await page.keyboard.type(name);
    await press('Enter');
  }
  await tabTo(page, /^Continue$/);
  await press('Enter');
  await expect(page.getByRole('heading', { name: /something new/ })).toBeFocused();
  await press('Tab');
  await page.keyboard.type('Sam, Mo, Bea');
  await press('Enter');
  for (const title of [/back you up/, /lost touch/, /anyone missing/]) {
    await tabTo(page, /^Continue$/);
    await press('Enter');
    await expect(page.getByRole('heading', { name: title })).toBeFocused();
  }
  await tabTo(page, /^Continue$/);
  await press('Enter');

  // One press a person; the focus stays on the bin that was pressed.
  await expect(page.getByRole('heading', { name: 'How close are you?' })).toBeFocused();
  await tabTo(page, /^Close/);
  for (let person = 0; person < 3; person += 1) await press('Enter');
  await tabTo(page, /^We have lost touch/);
  for (let person = 0; person < 3; person += 1) await press('Space');
  await expect(page.getByRole('button', { name: /^Continue/ })).toBeFocused();
  await press('Enter');
  await expect(page.locator('.mapper h2')).toBeFocused();
  const answers = [/^Health/, /^Software/, /^Science/, /^Arts/, /^Law/, /^Shops/, /^Health/];
  for (const answer of answers) {
    await page.locator('.bins .bin').first().focus();
    await tabTo(page, answer);
    await press('Enter');
  }
  await expect(page.getByRole('button', { name: /^Continue/ })).toBeFocused();
  await press('Enter');
  for (const first of [/^Further/, /^Near you/, /^Through work/]) {
    // The screen puts the focus on its heading as it comes; a key before that would be lost.
    await expect(page.locator('.mapper h2')).toBeFocused();
    await tabTo(page, first);
    for (let person = 0; person < 6; person += 1) await press('Enter');
    await expect(page.getByRole('button', { name: /^Continue/ })).toBeFocused();
    await press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Who helps you with what?' })).toBeFocused();
  for (let kind = 0; kind < 6; kind += 1) {
    await page.getByRole('checkbox').nth(kind).focus();
    await press('Space');
    await tabTo(page, kind < 5 ? /^Next/ : /^Continue/);
    await press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Who knows whom?' })).toBeFocused();
  await tabTo(page, /^As a table$/);
  await press('Enter');
  const cell = page.getByRole('button', { name: 'Tom and Ana do not know each other' });
  await cell.focus();
  await press('Space', 'ArrowDown', 'Space', 'Space');
  await expect(
    page.getByRole('button', { name: 'Li and Ana are close', exact: true }),
  ).toBeFocused();
  await tabTo(page, /^See your map$/);
  await press('Enter');

  await expect(page.getByRole('heading', { name: 'Your map', exact: true })).toBeFocused();
  await expect(scoreOf(page, 'Openness')).toContainText('2 of the 15 possible pairs');
  await expect(scoreOf(page, 'Help')).toContainText('6 of 6 kinds of help have somebody.');
  await tabTo(page, /^Ana, knows/);
  await press('Enter');
  await expect(page.getByRole('group', { name: 'About Ana' })).toContainText(
    'Knows Tom, Li (close)',
  );
});

test('thirty people are mapped with the keyboard alone on a 320 px phone', async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await openEmpty(page);
  const press = (key: string) => page.keyboard.press(key);
  const heading = page.locator('.mapper h2').first();
  const names = Array.from({ length: 30 }, (_, index) => `P${String(index + 1)}`);

  await page.getByLabel('Initials or a nickname').focus();
  for (const [from, to] of [
    [0, 5],
    [5, 10],
    [10, 15],
    [15, 20],
    [20, 30],
  ] as const) {
    // prettier-ignore
    await page.keyboard.type(names.slice(from, to).join(', '));
    await press('Enter');
    await expect(page.locator('.named li')).toHaveCount(to - from);
    await tabTo(page, /^Continue$/);
    await press('Enter');
    await expect(heading).toBeFocused();
    if (to < 30) await tabTo(page, /^Initials or a nickname$/);
  }
  // Work is asked of oneself too. Who stays open is given the same answer in one press.
  for (const asked of [30, 31, 30, 30, 30]) {
    await expect(page.getByText(`1 of ${String(asked)}`, { exact: true })).toBeVisible();
    await tabTo(page, /^(?:Very close|Health|Earlier|Near you|Through work)/);
    for (let person = 0; person < 3; person += 1) await press('Enter');
    await tabTo(page, /^The same answer for everyone left/);
    await press('Enter');
    await tabTo(page, /^(?:We get on well|Science|Further|Abroad|Through study)/);
    await press('Enter');
    await expect(page.getByRole('button', { name: /^Continue/ })).toBeFocused();
    expect(await sidewaysScroll(page)).toEqual([]);
    await press('Enter');
    await expect(heading).toBeFocused();
  }
  for (let kind = 0; kind < 6; kind += 1) {
    await tabTo(page, /^P1$/);
    await press('Space');
    await tabTo(page, kind < 5 ? /^Next/ : /^Continue/);
    await press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Who knows whom?' })).toBeFocused();
  for (let person = 1; person < 30; person += 1) {
    await expect(page.getByText(`${String(person)} of 29.`)).toBeVisible();
    await tabTo(page, new RegExp(`^P${String(person + 1)}$`));
    await press('Space');
    await tabTo(page, person < 29 ? /^Next: P/ : /^See your map$/);
    await press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Your map', exact: true })).toBeFocused();
  await expect(page.getByText('You drew 30 people in one circle.')).toBeVisible();
  await expect(scoreOf(page, 'Openness')).toContainText('29 of the 435 possible pairs');
  await tabTo(page, /^P30, knows 1 here$/);
  await press('Enter');
  await expect(page.getByRole('group', { name: 'About P30' })).toContainText('Knows P29');
  expect(await sidewaysScroll(page)).toEqual([]);
});

test('each screen says what it is to a screen reader', async ({ page }) => {
  await openMap(page, beginning, 'talked');
  const main = page.locator('.mapper');
  await expect(main).toMatchAriaSnapshot(`
    - navigation "Parts of the map":
      - list:
        - listitem:
          - button "Names"
        - listitem:
          - button "About them"
        - listitem:
          - button "Who knows whom"
        - listitem:
          - button "Your map"
  `);
  await expect(main).toMatchAriaSnapshot(`
    - heading "Who have you talked with about work in the last six months?" [level=2]
    - textbox "Initials or a nickname"
    - button "Add"
    - list "Named here":
      - listitem:
        - button "Rename Ana"
        - button "Remove Ana"
  `);
  await page.getByRole('button', { name: 'About them' }).click();
  await expect(main).toMatchAriaSnapshot(`
    - heading "How close are you?" [level=2]
    - paragraph: Joss 6 of 12
    - 'group "Joss: How close are you?"':
      - button "Very close"
      - button "Close"
      - button "We get on well"
      - button "We know each other slightly"
      - button "We have lost touch"
      - button "Not sure"
  `);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(main.getByRole('status').filter({ hasText: 'Joss' })).toHaveText(
    'Joss: Close. Now Mo.',
  );
  await expect(page.getByRole('button', { name: 'Joss: Close', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Who knows whom' }).click();
  await expect(main).toMatchAriaSnapshot(`
    - group "Who does Ana know?":
      - checkbox "Tom" [checked]
      - checkbox "Ana and Tom are close"
  `);
  await page.getByRole('button', { name: 'Your map', exact: true }).click();
  await expect(main).toMatchAriaSnapshot(`
    - heading "Your map" [level=2]
  `);
  await expect(page.locator('.people-side')).toMatchAriaSnapshot(`
    - heading "12 people" [level=3]
    - list:
      - listitem:
        - button "Ana, knows 3 here"
  `);
  await expect(page.locator('.circles')).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - textbox "Name of this circle of 4"
        - paragraph: Ana, Tom, Li, Priya K
  `);
  await expect(page.getByRole('table').first()).toMatchAriaSnapshot(`
    - table:
      - rowgroup:
        - row "Kind of help Who"
      - rowgroup:
        - row /Advice Ana/
  `);
  await expect(page.locator('.what-if')).toMatchAriaSnapshot(`
    - heading "What one more person would change" [level=2]
    - heading "Try somebody" [level=3]
    - combobox "Closeness"
    - combobox "Knows"
    - table:
      - caption
      - rowgroup:
        - row "Score Now Then Change"
  `);
  await expect(page.locator('.keep')).toMatchAriaSnapshot(`
    - region "Keep it":
      - heading "Keep it" [level=2]
      - paragraph:
        - button "Keep the scores with today’s date"
        - button "Print"
        - button "Share without names"
      - paragraph:
        - link "All you kept"
        - link "erase everything"
      - paragraph:
        - button "Start again"
        - button "Erase this map from the device"
  `);
  await expect(page.getByRole('heading', { level: 2 }).allInnerTexts()).resolves.toEqual(
    expect.arrayContaining([
      'Four scores, and what made them',
      'What one more person would change',
    ]),
  );
});

test('every screen of the map is accessible', async ({ page }) => {
  test.setTimeout(180_000);
  await openMap(page, beginning, 'talked');
  await page.getByRole('button', { name: 'Rename Ana' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await addNames(page, 'A, B, C, D, E, F');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.evaluate(() => {
    localStorage.setItem('wider-circle/map-arrivals', '{"version":1,"people":[{"label":"A. B."}]}');
  });
  for (const step of stepOrder.filter((id) => id !== 'result')) {
    await page.goto(`${mapAddress}#${step}`);
    await page.reload();
    await mapAwake(page);
    for (const summary of await page.locator('.mapper summary').all()) await summary.click();
    await expectAccessible(page);
  }
  await page.getByRole('button', { name: 'As a table' }).click();
  await page.getByRole('grid').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Your map', exact: true }).click();
  await page.getByRole('button', { name: 'Ana, knows' }).click();
  for (const summary of await page.locator('.mapper summary').all()) await summary.click();
  await page.getByRole('button', { name: 'Larger' }).click();
  await page.getByRole('button', { name: /^Keep the scores/ }).click();
  await expectAccessible(page);
});

test('thirty people fit 320 px: no sideways scroll, targets of 24 px, discs that do not cover', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await openMap(page, thirtyPeople, 'result');
  expect(await sidewaysScroll(page)).toEqual([]);
  const discs = await page.locator('.ego-map .person .disc').evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + width / 2, width };
    }),
  );
  expect(discs).toHaveLength(30);
  for (const [index, one] of discs.entries()) {
    expect(one.width).toBeGreaterThan(23.9);
    expect(one.x).toBeGreaterThan(12);
    expect(one.x).toBeLessThan(308);
    for (const other of discs.slice(index + 1)) {
      const apart = Math.hypot(one.x - other.x, one.y - other.y);
      expect(apart, 'two discs are apart').toBeGreaterThan(22);
    }
  }
  for (const step of ['more', 'closeness', 'field', 'help', 'ties'] as const) {
    await page.goto(`${mapAddress}#${step}`);
    await page.reload();
    await mapAwake(page);
    for (const summary of await page.locator('.mapper summary').all()) await summary.click();
    expect(await sidewaysScroll(page), step).toEqual([]);
    const small = await page
      .locator('.mapper :is(button, label, select):visible')
      .evaluateAll((elements) =>
        elements.flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          return element.querySelector('input') || element.localName !== 'label'
            ? width < 24 || height < 24
              ? [element.textContent]
              : []
            : [];
        }),
      );
    expect(small, step).toEqual([]);
  }
  await page.getByRole('button', { name: 'As a table' }).click();
  await page.getByRole('grid').waitFor();
  expect(await sidewaysScroll(page)).toEqual([]);
});

test('names leave the device nowhere, and nothing of them is left after erasing', async ({
  page,
}) => {
  const seen: string[] = [];
  page.on('request', (request) => {
    seen.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`);
  });
  page.on('console', (message) => seen.push(message.text()));
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'canShare', { value: () => true });
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        Object.assign(window, { shared: JSON.stringify(data) });
        return Promise.resolve();
      },
    });
  });
  await openEmpty(page);
  await addNames(page, 'Zzqxana, Zzqxtom, Zzqxli, Zzqxsam, Zzqxmo');
  await page.getByRole('button', { name: 'About them' }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Who knows whom' }).click();
  await page.getByLabel('Zzqxtom', { exact: true }).check();
  await page.getByRole('button', { name: 'Your map', exact: true }).click();
  await page.getByPlaceholder('Circle A').fill('Zzqxcircle');
  await page.getByPlaceholder('Circle A').press('Tab');
  seen.push(page.url(), await page.title());
  await page.getByRole('button', { name: /^Keep the scores/ }).click();
  await page.getByRole('button', { name: 'Share without names' }).click();
  const shared = await page.evaluate(() => (window as unknown as { shared: string }).shared);
  expect(shared).toContain('Openness: 90');
  seen.push(shared, await page.evaluate(() => localStorage.getItem('wider-circle/results') ?? ''));
  expect(seen.filter((text) => /zzqx/i.test(text))).toEqual([]);
  expect(await stored(page)).toContain('Zzqxcircle');

  await page.getByRole('button', { name: 'Erase this map from the device' }).click();
  await expect(page.getByText('no name and no answer of the map is left')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  const left = await page.evaluate(async () => [
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    JSON.stringify(await indexedDB.databases()),
    document.body.innerHTML,
  ]);
  expect(left.filter((text) => /zzqx/i.test(text))).toEqual([]);
  await page.reload();
  await mapAwake(page);
  await expect(page.locator('.named')).toHaveCount(0);
});

test('a closed tab is picked up where it was left, with everything said', async ({
  page,
  context,
}) => {
  await openEmpty(page);
  await addNames(page, 'Ana, Tom');
  await page.getByRole('button', { name: 'About them' }).click();
  await page.getByRole('button', { name: 'Very close' }).click();
  await page.close();
  const again = await context.newPage();
  await openEmpty(again);
  await expect(again.getByText('You are back where you left off.')).toBeVisible();
  await expect(again.locator('.asked')).toContainText('Tom');
  await expect(again.getByRole('button', { name: 'Ana: Very close', exact: true })).toBeVisible();
});

for (const [name, script] of [
  [
    'throws',
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('No', 'SecurityError') } })",
  ],
  [
    'is full',
    "Storage.prototype.setItem = () => { throw new DOMException('Full', 'QuotaExceededError') }",
  ],
] as const) {
  test(`the map works where storage ${name}`, async ({ page }) => {
    await page.addInitScript(script);
    await openEmpty(page);
    await addNames(page, 'A, B, C, D, E');
    await page.getByRole('button', { name: 'Who knows whom' }).click();
    await page.getByLabel('B', { exact: true }).check();
    await page.getByRole('button', { name: 'Your map', exact: true }).click();
    await expect(scoreOf(page, 'Openness')).toContainText('1 of the 10 possible pairs');
    await page.getByRole('button', { name: /^Keep the scores/ }).click();
    await expect(page.locator('.keep .message')).toContainText('until you close the page');
  });
}

test('undo and redo take back and bring again what was done, from any screen', async ({ page }) => {
  await openEmpty(page);
  await addNames(page, 'Ana');
  await addNames(page, 'Tom');
  await page.getByRole('button', { name: 'Remove Ana' }).click();
  await expect(page.locator('.named li')).toHaveCount(1);
  await page.getByRole('button', { name: 'About them' }).click();
  await page.getByRole('button', { name: 'Undo: remove Ana' }).click();
  await expect(page.getByText('Undone: remove Ana.')).toBeVisible();
  await expect(page.locator('.named li')).toHaveCount(2);
  await page.getByRole('button', { name: 'Redo: remove Ana' }).click();
  await expect(page.locator('.named li')).toHaveCount(1);
  await page.getByRole('button', { name: 'About them' }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.asked')).toContainText('Tom');
});

test('a name that is typed twice is one person; the sixth at a prompt is refused and kept', async ({
  page,
}) => {
  await openEmpty(page);
  await addNames(page, 'Ana, ANA');
  await expect(page.locator('.named li')).toHaveCount(1);
  await expect(page.getByText('Ana is named here already')).toBeVisible();
  await addNames(page, 'B, C, D, E, F');
  await expect(page.getByRole('alert')).toContainText('No room for F');
  await expect(page.getByLabel('Initials or a nickname')).toHaveValue('F');
  await page.getByLabel('Initials or a nickname').fill('');
  await goOn(page);
  await page.getByRole('button', { name: 'Ana', exact: true }).click();
  await expect(page.getByText('Ana is named here too.')).toBeVisible();
  expect(await stored(page).then((text) => text.split('"name"').length - 1)).toBe(5);
});

test('a map without anybody does not go beyond the names', async ({ page }) => {
  await page.goto(`${mapAddress}#result`);
  await mapAwake(page);
  for (let prompt = 0; prompt < 5; prompt += 1) await goOn(page);
  await expect(page.getByRole('alert')).toHaveText(
    'Name at least one person: a map needs somebody on it.',
  );
  await expect(page.getByRole('button', { name: 'Your map', exact: true })).toBeDisabled();
});

test('below five people the scores are hidden, and the reason is said', async ({ page }) => {
  await openMap(page, fourPeople, 'result');
  await expect(
    page.getByRole('heading', { name: 'Scores are hidden below five people' }),
  ).toBeVisible();
  await expect(page.locator('.score')).toHaveCount(0);
  await expect(page.getByText('Add 1 more and the scores appear.')).toBeVisible();
  await expectAccessible(page);
});

test('three circles give the worked numbers, each with its range and what made it', async ({
  page,
}) => {
  await openMap(page, threeCircles, 'result');
  await expect(scoreOf(page, 'Openness').getByRole('heading')).toContainText('73');
  await expect(scoreOf(page, 'Openness')).toContainText('18 of the 66 possible pairs');
  await expect(scoreOf(page, 'Spread')).toContainText(
    'Without any one person this would be between',
  );
  await expect(page.locator('.circles > li')).toHaveCount(3);
  await expect(page.getByRole('row', { name: /Support on a bad day/ })).toContainText('Nobody yet');
  const first = page.getByPlaceholder('Circle A');
  await first.fill('Old team');
  await first.press('Tab');
  await expect(page.locator('.legend')).toContainText('Old team');
  await page.reload();
  await mapAwake(page);
  await expect(page.locator('.legend')).toContainText('Old team');
});

test('a pretend person moves the numbers, and the proposal leads to a guide and a plan', async ({
  page,
}) => {
  await openMap(page, threeCircles, 'result');
  const whatIf = page.locator('.what-if');
  await expect(whatIf).toContainText('Your lowest score is Openness, 73.');
  await expect(whatIf).toContainText('Anybody whom none of your 12 people knows');
  await expect(whatIf.getByRole('row', { name: /Openness/ })).toContainText('77');
  await whatIf.getByLabel('Knows').selectOption({ label: 'All of Circle A' });
  await expect(whatIf.getByRole('row', { name: /Openness/ })).toContainText('−1');
  for (const link of await whatIf.locator('.next a').all()) {
    const address = (await link.getAttribute('href')) ?? '';
    expect((await page.request.get(address)).status()).toBe(200);
  }
});

test('a press on the picture shows one person; a drag changes how close they are, and undo puts them back', async ({
  page,
}) => {
  await openMap(page, threeCircles, 'result');
  const ana = page.locator('[data-person="p1"] .disc');
  await ana.scrollIntoViewIfNeeded();
  await ana.click();
  const card = page.getByRole('group', { name: 'About Ana' });
  await expect(card.getByLabel('Closeness')).toHaveValue('5');
  await expect(card).toContainText('Knows Tom');

  const box = await page.locator('.ego-map svg').boundingBox();
  const from = await ana.boundingBox();
  if (!box || !from) throw new Error('The picture has no size.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 40, box.y + 60, { steps: 5 });
  await page.mouse.move(box.x + box.width / 2 + 40, box.y + 42, { steps: 5 });
  await page.mouse.up();
  await expect(card.getByLabel('Closeness')).toHaveValue('1');
  await page.getByRole('button', { name: /^Undo: move Ana/ }).click();
  await expect(page.getByRole('button', { name: /^Redo: move Ana/ })).toBeVisible();
  expect(await stored(page)).toContain('"closeness":"5"');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 }, isMobile: true });

  test('a tap chooses and a drag moves, while the page stays where it is', async ({ page }) => {
    await openMap(page, threeCircles, 'result');
    const tom = page.locator('[data-person="p2"] .disc');
    await page.locator('.ego-map').scrollIntoViewIfNeeded();
    await tom.tap();
    await expect(page.getByRole('group', { name: 'About Tom' })).toBeVisible();
    await page.locator('.ego-map').scrollIntoViewIfNeeded();
    const from = await tom.boundingBox();
    const box = await page.locator('.ego-map svg').boundingBox();
    if (!from || !box) throw new Error('The picture has no size.');
    const scrolled = await page.evaluate(() => scrollY);
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
    const end = { x: box.x + box.width / 2 + 8, y: box.y + box.height / 2 - 40 };
    await send('touchStart', start.x, start.y);
    for (const part of [0.3, 0.6, 1]) {
      await send(
        'touchMove',
        start.x + (end.x - start.x) * part,
        start.y + (end.y - start.y) * part,
      );
    }
    await send('touchEnd', 0, 0);
    await expect(
      page.getByRole('button', { name: /^Undo: move Tom to “very close”/ }),
    ).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });
});

test('nothing on the map moves by itself for those who want less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page, threeCircles, 'result');
  await page.getByRole('button', { name: 'Ana, knows' }).click();
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});

test('in forced colours discs, ties and the chosen person stay told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openMap(page, threeCircles, 'result');
  await page.getByRole('button', { name: 'Ana, knows' }).click();
  const [chosen, other] = await page
    .locator('[data-person] .disc')
    .evaluateAll((discs) => discs.slice(0, 2).map((disc) => getComputedStyle(disc).fill));
  expect(chosen).not.toBe(other);
  const line = await page
    .locator('.tie')
    .first()
    .evaluate((tie) => getComputedStyle(tie).stroke);
  expect(line).not.toBe(other);
});

test('the result prints on two sheets at most', async ({ page }) => {
  await openMap(page, threeCircles, 'result');
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
});

test('people sent from the contacts are offered, taken in once, and their note is gone', async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('sent') !== null) return;
    sessionStorage.setItem('sent', '1');
    localStorage.setItem(
      'wider-circle/map-arrivals',
      '{"version":1,"people":[{"label":"A. B.","kind":"health"},{"label":"A. B."}]}',
    );
  });
  await openEmpty(page);
  await expect(page.getByText('2 people came from your contacts')).toBeVisible();
  await page.getByRole('button', { name: 'Take them in' }).click();
  await expect(page.getByText('came from your contacts:')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('wider-circle/map-arrivals'))).toBeNull();
  expect(await stored(page)).toContain('A. B. 2');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is the worksheet, and says why', async ({ page }) => {
    await page.goto(mapAddress);
    // Text locators look past <noscript>, so it is found by its element.
    await expect(page.locator('noscript p').first()).toContainText('JavaScript is off here');
    await expect(page.locator('noscript table').first()).toBeVisible();
    await expect(page.locator('.mapper')).toBeHidden();
  });
});
