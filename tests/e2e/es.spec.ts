import type { Page } from '@playwright/test';
import { english } from '../../src/site/words/english.ts';
import { addressOf, builtFiles, fileOf, readBuilt } from '../support/builtFiles.ts';
import { awake, closeTeam, questionCount, quizAddress } from '../support/takeQuiz.ts';
import { expect, test } from '../support/test.ts';

const spanishQuiz = `/es${quizAddress}`;
const spanishFiles = builtFiles('.html').filter((file) => file.startsWith('es/'));
const spanishPages = spanishFiles.map(addressOf);

test('the build holds the Spanish pages', () => {
  expect(spanishPages).toEqual(
    expect.arrayContaining(['/es/', '/es/guides/', '/es/guides/weak-ties/', spanishQuiz]),
  );
  expect(spanishPages.filter((address) => /^\/es\/guides\/.+/.test(address))).toHaveLength(6);
});

test('the check leads in Spanish from its first question to its result, by keyboard alone', async ({
  page,
}) => {
  await page.goto(spanishQuiz);
  await awake(page);
  for (const [index, choice] of closeTeam.entries()) {
    await expect(
      page.getByText(`Pregunta ${String(index + 1)} de ${String(questionCount)}`, { exact: true }),
    ).toBeVisible();
    for (const option of typeof choice === 'number' ? [choice] : (choice ?? [])) {
      await page.locator('.quiz fieldset input').nth(option).focus();
      await page.keyboard.press('Space');
    }
    await tabTo(page, 'Continuar');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Tu resultado' })).toBeFocused();
  await expect(page).toHaveTitle(/^Tu resultado \| ¿Cuánta variedad/);

  // The same answers score as in English.
  const scores = page.locator('.profile td.number');
  await expect(scores).toHaveText(['20', '40', '18', '45', '65', '30']);
  await expect(page.locator('.overall')).toContainText('38 de 100: Un poco de todo');
  await expect(page.getByText('Formas parte de dos círculos separados.').first()).toBeVisible();
  await page.getByText('Ayuda', { exact: false }).and(page.locator('summary')).click();
  await expect(page.getByText('Son 75 puntos, o sea, 37,5 de la puntuación.')).toBeVisible();

  // A guide in Spanish stays in Spanish; a plan in English says so.
  await expect(
    page
      .getByRole('link', { name: 'Puentes y círculos cerrados, y para qué sirve cada uno' })
      .first(),
  ).toHaveAttribute('href', '/es/guides/bridges-and-closed-circles/');
  const plan = page.locator('.plan a').first();
  await expect(plan).toHaveText(/\(en inglés\)$/);
  await expect(plan).toHaveAttribute('hreflang', 'en');
  expect(await englishLeft(page)).toEqual([]);
});

test('a question that is not answered says in Spanish what to do', async ({ page }) => {
  await page.goto(spanishQuiz);
  await awake(page);
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'Marca lo que corresponda, o «Ninguno de estos», o pulsa «No lo sé / saltar».',
  );
});

test('an answer given in Spanish is there in English, over the switch of languages', async ({
  page,
}) => {
  await page.goto(spanishQuiz);
  await awake(page);
  await page.getByLabel('Ciencia o investigación').check();
  await page.getByRole('link', { name: 'English' }).click();
  await awake(page);
  await expect(page.getByLabel('Science or research')).toBeChecked();
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL(spanishQuiz);
});

test('the worksheet in Spanish prints on two sheets', async ({ page }) => {
  await page.goto(`${spanishQuiz}worksheet/`);
  await expect(page.getByText('12,5')).toBeVisible();
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});

test('every page says which language it is in, in its head and its structured data', () => {
  for (const file of builtFiles('.html')) {
    const html = readBuilt(file);
    const expected = file.startsWith('es/') ? 'es' : 'en-GB';
    expect(/<html[^>]*\blang="?([\w-]+)/.exec(html)?.[1], file).toBe(expected);
    for (const [, language] of html.matchAll(/"inLanguage":"([^"]*)"/g)) {
      expect(language, file).toBe(expected);
    }
  }
});

test('pages of two languages name each other, and the English one as the default', () => {
  const named = new Map(builtFiles('.html').map((file) => [addressOf(file), alternates(file)]));
  const withAlternates = [...named].filter(([, { size }]) => size > 0);
  // Each Spanish page and its counterpart.
  expect(withAlternates).toHaveLength(2 * spanishPages.length);
  for (const [address, links] of withAlternates) {
    expect([...links.keys()].sort(), address).toEqual(['en', 'es', 'x-default']);
    expect(links.get('x-default')).toBe(links.get('en'));
    expect([...links.values()], address).toContain(address);
    for (const target of links.values()) {
      expect(fileOf(target), `${address} names ${target}`).toBeDefined();
      expect(named.get(target), `${target} does not name ${address} back`).toEqual(links);
    }
  }
});

test('the sitemap pairs the same pages', () => {
  const [map = ''] = builtFiles('.xml').filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const entries = [...readBuilt(map).matchAll(/<url>(.*?)<\/url>/gs)].map(
    ([, entry = '']) => entry,
  );
  expect(entries.length).toBeGreaterThan(20);
  for (const entry of entries) {
    const address = new URL(/<loc>([^<]+)/.exec(entry)?.[1] ?? '').pathname;
    const links = new Map(
      [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(
        ([, language = '', href = '']) => [language, new URL(href).pathname],
      ),
    );
    const file = fileOf(address) ?? '';
    expect(Object.fromEntries(links), address).toEqual(Object.fromEntries(alternates(file)));
  }
});

for (const address of spanishPages) {
  test(`${address} has no English left that is not marked`, async ({ page }) => {
    await page.goto(address);
    expect(await englishLeft(page)).toEqual([]);
    const unmarked = await page.locator('a[href^="/"]').evaluateAll((links) =>
      links
        .filter((link) => !/^\/es\//.test(link.getAttribute('href') ?? ''))
        .filter((link) => {
          const isMarked = link.getAttribute('hreflang') === 'en';
          const isSaid =
            link.textContent.trim().endsWith('(en inglés)') || link.getAttribute('lang') === 'en';
          return !isMarked || !isSaid;
        })
        .map((link) => link.outerHTML),
    );
    expect(unmarked).toEqual([]);
  });
}

/** Sentences of the English interface that the page shows outside parts marked as English. */
async function englishLeft(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll('[lang^=en], script, style, template')) {
      part.remove();
    }
    const names = [...copy.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap(
      (part) => ['aria-label', 'title', 'placeholder'].map((name) => part.getAttribute(name) ?? ''),
    );
    return [copy.textContent, ...names].join('\n').replace(/\s+/g, ' ');
  });
  expect(shown.length).toBeGreaterThan(200);
  return phrases.filter((phrase) => shown.includes(phrase));
}

/** What the interface says in English, cut at placeholders and links; single words prove nothing. */
const phrases = leaves(english)
  .flatMap((text) => text.split(/\{\w+\}|\[|\]\([^)]*\)/))
  .map((text) => text.trim())
  .filter((text) => text.split(' ').length > 2);

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** The languages that a page's head names, each with the path of its page. */
function alternates(file: string): Map<string, string> {
  const head = readBuilt(file).split('</head>')[0] ?? '';
  return new Map(
    [...head.matchAll(/<link\b[^>]*\bhreflang="?([\w-]+)"?[^>]*>/g)].map(
      ([link, language = '']) => [
        language,
        new URL(/\bhref="?([^"\s>]+)/.exec(link)?.[1] ?? '').pathname,
      ],
    ),
  );
}

async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  for (let press = 0; press < 20; press += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Twenty presses of Tab did not reach "${name}".`);
}
