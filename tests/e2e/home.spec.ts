import { atQuestion } from '../support/takeQuiz.ts';
import { expect, test } from '../support/test.ts';

test('at 320 px one tap on the first screen starts the check', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  const start = page.getByRole('link', { name: 'Start the check' });
  await expect(start).toBeInViewport({ ratio: 1 });
  await start.click();
  await atQuestion(page, 1);
});

test('the skip link leads past the header', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('on a phone the header takes two lines: the name with the tools, then the pages', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [address, search] of [
    ['/', 'Search'],
    ['/es/', 'Buscar'],
  ] as const) {
    await page.goto(address);
    const header = page.getByRole('banner');
    const lines = await header
      .locator('a, button')
      .evaluateAll((all) => [...new Set(all.map((one) => one.getBoundingClientRect().top))]);
    expect(lines, address).toHaveLength(2);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(header.getByText(search, { exact: true })).toBeFocused();
  }
});
