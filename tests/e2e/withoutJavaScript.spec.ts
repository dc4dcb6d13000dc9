import { networkDiversity as quiz } from '../support/networkDiversity.ts';
import { byFolder, sitemapAddresses } from '../support/addresses.ts';
import { quizAddress } from '../support/takeQuiz.ts';
import { expect, test } from '../support/test.ts';

test.use({ javaScriptEnabled: false });

for (const { name, addresses } of byFolder(sitemapAddresses())) {
  test(`every page of ${name} reads without JavaScript`, async ({ page }) => {
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
      expect((await page.locator('main').innerText()).length, address).toBeGreaterThan(200);
    }
  });
}

test('the quiz page leads to the paper version', async ({ page }) => {
  await page.goto(quizAddress);
  // Text locators look past <noscript>, so it is found by its element.
  await expect(page.locator('noscript p')).toContainText('that needs JavaScript');
  await expect(page.locator('noscript p')).toBeVisible();
  await page.locator('noscript a').click();
  await expect(page.getByRole('heading', { name: 'Work out your scores' })).toBeVisible();
});

test('no page shows a button or a field that only a script could serve', async ({ page }) => {
  for (const address of [...sitemapAddresses(), '/search/?q=weak']) {
    await page.goto(address);
    const dead = await page.locator('button, input, select, textarea').evaluateAll((controls) =>
      controls
        .filter((control) => control.checkVisibility() && !control.closest('[data-quick-look]'))
        .filter((control) => !control.closest('form')?.hasAttribute('action'))
        .map((control) => control.outerHTML),
    );
    expect(dead, address).toEqual([]);
  }
});

test('where a browser shows the quiz all the same, no answer gets into the address', async ({
  page,
}) => {
  const asked: URL[] = [];
  page.on('request', (request) => asked.push(new URL(request.url())));
  await page.goto(quizAddress);
  await page.locator('.quiz form').evaluate((form: HTMLFormElement) => {
    const first = form.querySelector('input');
    if (first) first.checked = true;
    form.requestSubmit();
  });
  // Going on to another page comes after whatever the form set off.
  await page.locator('noscript a').click();
  await expect(page.getByRole('heading', { name: 'Work out your scores' })).toBeVisible();
  expect(asked.map(({ search }) => search).filter((search) => search !== '')).toEqual([]);
});

test('the worksheet holds every question with its points, and the key', async ({ page }) => {
  await page.goto(`${quizAddress}worksheet/`);
  const sheet = page.locator('.sheet');
  for (const question of quiz.questions) {
    await expect(sheet).toContainText(question.text);
    for (const option of question.options) await expect(sheet).toContainText(option.label);
  }
  for (const band of quiz.bands) await expect(sheet).toContainText(band.label);
  for (const dimension of quiz.dimensions) {
    await expect(sheet.getByRole('rowheader', { name: dimension.label }).first()).toBeVisible();
  }
});

test('a quick look shows the reading of an answer', async ({ page }) => {
  await page.goto('/guides/diversify-your-professional-network/');
  await page.locator('[data-quick-look] fieldset').first().getByLabel('About half').check();
  await expect(
    page.getByText('You said about half of the ten do your kind of work.'),
  ).toBeVisible();
});

test('the search page leads to an A to Z, and that from the word of a reader to its page', async ({
  page,
}) => {
  await page.goto('/search/');
  await page.getByRole('main').getByRole('link', { name: 'A to Z' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'A to Z' })).toBeVisible();
  const letters = await page.getByRole('navigation', { name: 'Letters' }).getByRole('link').all();
  expect(letters.length).toBeGreaterThan(15);
  for (const letter of letters) {
    const target = decodeURIComponent((await letter.getAttribute('href')) ?? '');
    await expect(page.locator(`[id="${target.slice(1)}"]`)).toBeVisible();
  }
  for (const [word, path] of [
    ['coworker', '/guides/'],
    ['wfh', '/guides/working-remotely/'],
    ['introvert', '/guides/quiet-people/'],
  ] as const) {
    const entry = page.locator('dl > div').filter({
      has: page.locator('dt').getByText(word, { exact: true }),
    });
    const links = await entry
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(
      links.some((link) => link?.startsWith(path)),
      `${word}: ${links.join(' ')}`,
    ).toBe(true);
  }
});

test('the search page lists every guide, plan and check', async ({ page }) => {
  await page.goto('/search/');
  const links = page.locator('#everything li a');
  expect(await links.count()).toBeGreaterThanOrEqual(10);
});
