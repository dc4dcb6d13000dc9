import { allAddresses, errorsOfOpening } from '../support/addresses.ts';
import { expectAccessible } from '../support/expectAccessible.ts';
import { cutOffText, sidewaysScroll } from '../support/layoutFaults.ts';
import { expect, test } from '../support/test.ts';

for (const address of allAddresses()) {
  test.describe(address, () => {
    test.use({ expectedErrors: errorsOfOpening(address) });

    // One page for all of it: opening a page costs more than looking at it.
    test('has no accessibility fault, light or dark, and fits small windows and large text', async ({
      page,
      context,
    }) => {
      await page.goto(address);
      await expectAccessible(page);

      await page.setViewportSize({ width: 320, height: 640 });
      expect(await sidewaysScroll(page), 'at 320 px').toEqual([]);

      await page.setViewportSize({ width: 1280, height: 800 });
      const usual = await textSize();
      // The reader's own setting, as in the browser's preferences.
      const browser = await context.newCDPSession(page);
      await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await page.reload();
      expect(await textSize()).toBeGreaterThanOrEqual(usual * 1.6);
      expect(await sidewaysScroll(page), 'at twice the letter size').toEqual([]);
      expect(await cutOffText(page), 'at twice the letter size').toEqual([]);

      function textSize(): Promise<number> {
        return page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
      }
    });
  });
}

for (const address of [
  '/',
  '/guides/diversify-your-professional-network/',
  '/quizzes/network-diversity/',
]) {
  test(`${address} keeps the reader's own colours when they are forced`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(address);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);

    const overridden = await page.evaluate(() =>
      [...document.body.querySelectorAll('a, button, p, h1, h2, input, label')]
        .filter((element) => getComputedStyle(element).forcedColorAdjust === 'none')
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(overridden).toEqual([]);

    await page.keyboard.press('Tab');
    const focused = page.locator(':focus-visible').first();
    const outline = await focused.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
    });
    expect(outline, 'the focus ring must be an outline, which forced colours keep').toBeGreaterThan(
      1,
    );
  });
}
