import type { Browser, Page } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expectAccessible } from '../support/expectAccessible.ts';
import { sidewaysScroll } from '../support/layoutFaults.ts';
import {
  linkIn,
  mailCount,
  mailTo,
  ownerCommand,
  preferencesOf,
  SITE_URL,
} from '../support/letterServer.ts';
import { answerAll, closeTeam, openQuiz, quizAddress } from '../support/takeQuiz.ts';
import { expect, test } from '../support/test.ts';
import { postForm } from '../support/postForm.ts';

const ISSUE = '2026-12';
// Mails are on their way for a moment, and axe reads every state.
test.describe.configure({ timeout: 90_000 });
const validator = new HtmlValidate(new FileSystemConfigLoader());

let people = 0;
/** An address that no other test uses. */
const newAddress = (name: string) =>
  `${name}-${test.info().workerIndex}-${Date.now()}-${(people += 1)}@example.org`;

/** Fills in the form of the letter's page and sends it. */
async function signUp(page: Page, address: string, topics: string[] = []): Promise<void> {
  await page.goto('/newsletter/');
  const form = page.getByRole('form', { name: 'Get it by mail' });
  await form.getByLabel('E-mail').fill(address);
  for (const topic of topics) await form.getByLabel(topic).check();
  await form.getByRole('button', { name: 'Sign up' }).click();
}

/** Signs up and presses the button that the link in the mail opens. */
async function join(page: Page, address: string): Promise<void> {
  await signUp(page, address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail');
  await page.goto(linkIn(await mailTo(address), 'confirm'));
  await page.getByRole('button', { name: 'Yes, send me the letter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are on the list');
}

/** What is wrong with the page as it stands: for axe, at 320 px, and as HTML. */
async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
}

function expectValid(html: string): Promise<void> {
  return validator.validateString(html).then(({ results }) => {
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });
}

const withoutScript = (browser: Browser) =>
  browser.newContext({ javaScriptEnabled: false, baseURL: test.info().project.use.baseURL ?? '' });

test('two people, one without JavaScript, sign up, confirm, get the letter, and leave', async ({
  page,
  browser,
}) => {
  const withScript = newAddress('script');
  const plain = newAddress('plain');
  const context = await withoutScript(browser);
  const plainPage = await context.newPage();
  await join(page, withScript);
  await join(plainPage, plain);

  const { status, output } = ownerCommand('send', ISSUE, '--yes', '--late');
  expect(status, output).toBe(0);

  for (const [reader, address] of [
    [page, withScript],
    [plainPage, plain],
  ] as const) {
    const letter = await mailTo(address, 2);
    expect(letter.to).toMatchObject({ value: [{ address }] });
    expect(letter.html).toContain('<table');
    expect(letter.headers.get('list')).toMatchObject({
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
    await reader.goto(linkIn(letter, 'leave'));
    await expect(reader.getByRole('main')).toContainText(address);
    await reader.getByRole('button', { name: 'Leave the letter' }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('You have left');
    await reader.goto(linkIn(letter, 'preferences'));
    await expect(reader.getByRole('main')).toContainText('Left on');
  }
  await context.close();
});

for (const script of [true, false]) {
  test.describe(script ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: script, expectedErrors: [/status of 422/] });

    test('a form that cannot be kept comes back with all that was typed and what to do', async ({
      page,
    }) => {
      await signUp(page, 'ann@example', ['Widen your circle']);
      const alert = page.getByRole('alert');
      await expect(alert).toHaveText('The part after the @ needs a dot, such as example.org.');
      const field = page.getByLabel('E-mail');
      await expect(field).toHaveValue('ann@example');
      await expect(field).toBeFocused();
      await expect(field).toHaveAccessibleDescription(await alert.innerText());
      await expect(page.getByLabel('Widen your circle')).toBeChecked();
      await expect(page.getByLabel('Your situation')).not.toBeChecked();

      const address = newAddress('again');
      await field.fill(address);
      await page.getByRole('button', { name: 'Sign up' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail');
      await mailTo(address);
    });

    test('a press that looks like a program is asked for once more, and then kept', async ({
      page,
    }) => {
      const address = newAddress('twice');
      await page.goto('/newsletter/');
      await page.getByLabel('E-mail').fill(address);
      await page.locator('input[name=website]').fill('https://spam.example', { force: true });
      await page.getByRole('button', { name: 'Sign up' }).click();
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('Is the address right?');
      await expect(alert).toBeFocused();
      // The server asks for three seconds between the two presses.
      await new Promise((resolve) => setTimeout(resolve, 3_100));
      await page.getByRole('button', { name: 'Sign up' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail');
      await mailTo(address);
    });

    test('the short form in the footer and at the end of a guide signs up too', async ({
      page,
    }) => {
      for (const path of ['/about/', '/guides/weak-ties/']) {
        const address = newAddress('short');
        await page.goto(path);
        const form = page.getByRole('form', { name: 'One good letter a month' });
        await expect(form).toHaveCount(1);
        await form.getByLabel('E-mail').fill(address);
        await form.getByLabel('E-mail').press('Enter');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail');
        await mailTo(address);
      }
    });

    test('a subscriber sees, changes, takes along and erases what is kept', async ({ page }) => {
      const address = newAddress('preferences');
      await join(page, address);
      await page.goto(preferencesOf(address));
      await expect(page.getByRole('main')).toContainText(address);
      await expect(page.getByRole('main')).toContainText('on the page /newsletter/');
      await expectSoundIf(script, page);

      await page.getByLabel('Your situation').check();
      await page.getByRole('button', { name: 'Keep these topics' }).click();
      await expect(page.getByRole('status')).toHaveText('Your topics are kept.');
      await expect(page.getByRole('status')).toBeFocused();
      await expect(page.getByLabel('Your situation')).toBeChecked();

      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save all of it as a file' }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe('my-letter.json');
      const chunks = await (await download.createReadStream()).toArray();
      const kept = JSON.parse(Buffer.concat(chunks as Buffer[]).toString()) as object;
      expect(kept).toMatchObject({ address, topics: ['situations'], state: 'confirmed' });

      await page.getByText('Erase everything about me').click();
      await page.getByRole('button', { name: 'Erase everything' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything is erased');
    });
  });
}

const expectSoundIf = (condition: boolean, page: Page) =>
  condition ? expectSound(page) : Promise.resolve();

test.describe('every page and state of the letter', () => {
  test.use({ expectedErrors: [/status of 422/] });

  test('is accessible, is valid, and fits 320 px', async ({ page }) => {
    const address = newAddress('states');
    const check = async () => {
      await expectSound(page);
      await expectValid(await (await page.request.get(page.url())).text());
    };
    await signUp(page, address);
    await check();
    const mail = await mailTo(address);
    await page.goto(linkIn(mail, 'confirm'));
    await check();
    await page.getByRole('button', { name: 'Yes, send me the letter' }).click();
    await check();

    await signUp(page, 'ann@example');
    await expect(page.getByRole('alert')).toBeVisible();
    await expectSound(page);
    const { body } = await postForm(baseUrl(), '/newsletter/sign-up/', { address: 'ann@example' });
    await expectValid(body);
  });
});

test.describe('a link that does not work', () => {
  test.use({ expectedErrors: [/status of 404/] });

  test('says so, and how to go on', async ({ page }) => {
    for (const kind of ['confirm', 'leave', 'preferences']) {
      const answer = await page.goto(`/newsletter/${kind}/nonsense/`);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
      await expectSound(page);
    }
  });
});

test('the form can be used with the keyboard alone, and shows where it is', async ({ page }) => {
  const address = newAddress('keys');
  await page.goto('/newsletter/');
  await page.getByLabel('E-mail').focus();
  await page.keyboard.type(address);
  await page.keyboard.press('Tab');
  const button = page.getByRole('button', { name: 'Sign up' });
  await expect(button).toBeFocused();
  const outline = await button.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).not.toBe('none');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByLabel('How networks work')).toBeChecked();
  for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press('Tab');
  // The field that people do not see is no stop.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('form').getByRole('link', { name: 'Privacy' })).toBeFocused();
  await button.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail');
});

test('after a result the form names topics that suit it, and sends only what is ticked', async ({
  page,
}) => {
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') bodies.push(request.postData() ?? '');
  });
  await openQuiz(page);
  const form = page.getByRole('form', { name: 'Keep going, one letter a month' });
  await expect(form).toBeHidden();
  await answerAll(page, closeTeam);
  await expect(form).toBeVisible();
  const suiting = form.getByText('(suits your result)').filter({ visible: true });
  expect(await suiting.count()).toBeGreaterThan(0);
  expect(await suiting.count()).toBeLessThan(6);
  await expect(form.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expectSound(page);

  const address = newAddress('result');
  await form.getByLabel('E-mail').fill(address);
  await form.getByLabel('Your situation').check();
  await form.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail');
  const fields = new URLSearchParams(bodies[0]);
  expect([...fields.keys()].sort()).toEqual(['address', 'consent', 'page', 'topic', 'website']);
  expect(fields.get('topic')).toBe('situations');
  expect(fields.get('page')).toBe(quizAddress);
});

test('mails hold the configured address, whatever host a client makes up', async () => {
  const made = ['evil.example', 'evil.example:80', 'letters.example.evil.example', '127.0.0.1'];
  const combinations = made.flatMap((host) =>
    [
      { host },
      { 'x-forwarded-host': host },
      { forwarded: `host=${host};proto=http` },
      { host, 'x-forwarded-host': host },
      { 'x-forwarded-for': `${host}, 6.6.6.6` },
      { 'x-forwarded-proto': 'http', 'x-forwarded-host': host },
      { 'x-forwarded-server': host, 'x-forwarded-port': '81' },
      { 'x-original-url': `//${host}/`, 'x-rewrite-url': `//${host}/` },
      { origin: `http://${host}`, referer: `http://${host}/newsletter/` },
      { 'x-host': host },
      { 'x-real-ip': host },
      { via: `1.1 ${host}` },
      { 'x-forwarded-prefix': `//${host}` },
      { 'true-client-ip': host, 'cf-connecting-ip': host },
      { host, forwarded: `for=${host}`, 'x-forwarded-for': host },
    ].map((headers) => ({ headers, address: newAddress('forged') })),
  );
  expect(combinations.length).toBe(60);
  for (const { headers, address } of combinations) {
    const answer = await postForm(
      baseUrl(),
      '/newsletter/sign-up/',
      { address, consent: '2026-11-25' },
      { 'sec-fetch-site': 'same-origin', ...headers },
    );
    expect(answer.status, JSON.stringify(headers)).toBe(303);
    expect(answer.headers.location).toBe('/newsletter/check-your-mail/');
  }
  for (const { address } of combinations) {
    const mail = await mailTo(address);
    const text = `${mail.html || ''} ${mail.text ?? ''}`.replaceAll(
      ' xmlns="http://www.w3.org/1999/xhtml"',
      '',
    );
    const links = [...text.matchAll(/https?:\/\/[^\s"<>)]+/g)];
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter(([link]) => !link.startsWith(`${SITE_URL}/`))).toEqual([]);
  }
});

test('many sign-ups for one address send one mail, which holds nothing that was typed', async () => {
  const address = newAddress('bombed');
  for (let press = 0; press < 50; press += 1) {
    const spelling = press % 2 === 0 ? address : address.toUpperCase();
    await postForm(
      baseUrl(),
      '/newsletter/sign-up/',
      { address: spelling, consent: '2026-11-25', page: '/typed-by-a-stranger/', topic: 'look' },
      { 'sec-fetch-site': 'same-origin' },
    );
  }
  const mail = await mailTo(address);
  expect(mail.text).not.toContain('typed-by-a-stranger');
  // A later mail to somebody else shows that the queue was worked off.
  const other = newAddress('other');
  await postForm(
    baseUrl(),
    '/newsletter/sign-up/',
    { address: other, consent: '2026-11-25' },
    { 'sec-fetch-site': 'same-origin' },
  );
  await mailTo(other);
  expect(mailCount(address) + mailCount(address.toUpperCase())).toBe(1);
});

const baseUrl = () => test.info().project.use.baseURL ?? '';
