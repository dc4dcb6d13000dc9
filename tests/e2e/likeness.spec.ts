import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expectAccessible.ts';
import { sidewaysScroll } from '../support/layoutFaults.ts';
import { openMap, threeCircles } from '../support/maps.ts';
import { expect, test } from '../support/test.ts';

const address = '/map/likeness/';
const keys = (page: Page) => page.evaluate(() => Object.keys(localStorage).sort());

async function begin(page: Page): Promise<void> {
  await page.goto(address);
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Look at it' }).click();
}

test('nothing is asked before it is wanted, and nothing is kept unless ticked', async ({
  page,
}) => {
  await page.goto(address);
  await expect(page.getByText('optional and off until you press the button')).toBeVisible();
  await expect(page.locator('main input')).toHaveCount(0);
  await begin(page);
  await page.getByLabel('Faith').check();
  await page.getByRole('group', { name: 'Person 1', exact: true }).getByLabel('Similar').check();
  await page.getByRole('group', { name: 'Person 2', exact: true }).getByLabel('Different').check();
  await expect(page.getByRole('row', { name: /Faith/ })).toHaveText('Faith118');
  await expect(page.locator('.counts ol li')).toHaveCount(2);
  expect(await keys(page)).toEqual([]);
  expect(page.url()).toMatch(/\/map\/likeness\/$/);
  await page.reload();
  await begin(page);
  await expect(page.getByLabel('Faith')).not.toBeChecked();
});

test('what is kept can be deleted with one button, and the map stays', async ({ page }) => {
  await openMap(page, threeCircles, 'result');
  await page.getByRole('link', { name: /background, health, faith/ }).click();
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByLabel('Something else').check();
  await page.getByLabel('In your own words').fill('Zzqx left-handed');
  await page.getByRole('group', { name: 'Ana', exact: true }).getByLabel('Similar').check();
  expect(await keys(page)).toEqual(['wider-circle/map']);
  await page.getByLabel('Keep what I tick on this device').check();
  expect(await keys(page)).toEqual(['wider-circle/map', 'wider-circle/map-aspects']);
  await begin(page);
  await expect(page.getByRole('row', { name: /Zzqx left-handed/ })).toContainText('1');
  await page.getByRole('button', { name: 'Delete what I ticked' }).click();
  expect(await keys(page)).toEqual(['wider-circle/map']);
  expect(await page.content()).not.toContain('Zzqx');
});

test('the map’s scores are the same whatever is ticked', async ({ page }) => {
  await openMap(page, threeCircles, 'result');
  const before = await page.locator('.score-list').innerText();
  await begin(page);
  await page.getByLabel('Gender').check();
  await page.getByRole('group', { name: 'Ana', exact: true }).getByLabel('Different').check();
  await page.getByLabel('Keep what I tick on this device').check();
  await page.goto('/map/');
  await expect(page.locator('.score-list')).toHaveText(before, { useInnerText: true });
});

test('it is not on paper unless ticked', async ({ page }) => {
  await begin(page);
  await page.getByLabel('Language').check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.counts')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('Put the counts on paper when I print').check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.counts')).toBeVisible();
  await expect(page.locator('.aspect')).toBeHidden();
});

test('the ticks are accessible and fit 320 px', async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await begin(page);
  await page.getByLabel('Class or upbringing').check();
  await page.getByLabel('Something else').check();
  await expectAccessible(page);
  expect(await sidewaysScroll(page)).toEqual([]);
});
