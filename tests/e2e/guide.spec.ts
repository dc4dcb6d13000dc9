import { awake, openQuiz } from '../support/takeQuiz.ts';
import { expect, test } from '../support/test.ts';

const founding = '/guides/diversify-your-professional-network/';

test('a guide needs no script to be read, and fetches none', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('/guides/weak-ties/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('load');
  expect(scripts).toEqual([]);
});

test('a citation leads to its source, which names its study and how far it carries', async ({
  page,
}) => {
  await page.goto('/guides/weak-ties/');
  const citation = page.locator('.prose .cites a').first();
  await citation.click();
  const source = page.locator('section[aria-labelledby="sources"] li:target');
  await expect(source).toBeVisible();
  await expect(source).toContainText(/evidence/i);
});

test('every citation of a guide has its source in the list, in order', async ({ page }) => {
  await page.goto('/guides/weak-ties/');
  const cited = await page
    .locator('.prose .cites a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const listed = await page
    .locator('section[aria-labelledby="sources"] li')
    .evaluateAll((items) => items.map(({ id }) => `#${id}`));
  expect(cited.length).toBeGreaterThan(3);
  expect([...new Set(cited)]).toEqual(listed);
});

test('the quick look reads an answer at once, and the check goes on with it', async ({ page }) => {
  await page.goto(founding);
  const look = page.locator('[data-quick-look]');
  await look.locator('fieldset').nth(0).getByLabel('Most').check();
  await expect(look.getByText('You said most of the ten do your kind of work.')).toBeVisible();
  await look.locator('fieldset').nth(2).getByLabel('Unlikely').check();
  await look.getByRole('link', { name: 'Go on with the check' }).click();
  await awake(page);
  const stored = await page.evaluate(() =>
    localStorage.getItem('wider-circle/quiz/network-diversity'),
  );
  expect(JSON.parse(stored ?? '')).toMatchObject({ answers: { q3: 'most', q5: 'unlikely' } });
});

test('a quick look leaves answers given in the check alone', async ({ page }) => {
  await openQuiz(page);
  await page.locator('.quiz fieldset input').nth(2).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.goto(founding);
  await page.locator('[data-quick-look] fieldset').nth(1).getByLabel('A few').check();
  await openQuiz(page);
  const stored = await page.evaluate(() =>
    localStorage.getItem('wider-circle/quiz/network-diversity'),
  );
  expect(JSON.parse(stored ?? '')).toMatchObject({
    answers: { q1: ['building'], q4: 'few' },
    at: 'q2',
  });
});
