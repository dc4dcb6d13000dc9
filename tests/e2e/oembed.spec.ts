import { readdirSync } from 'node:fs';
import path from 'node:path';
import { extract } from '@extractus/oembed-extractor';
import fc from 'fast-check';
import { unfurl } from 'unfurl.js';
import type { Oembed } from '#src/embed/oembed.ts';
import { site } from '#src/site/site.ts';
import { builtFiles, readBuilt } from '../support/builtFiles.ts';
import { expect, quizFrame, test } from '../support/embedTest.ts';
import { rawRequest } from '../support/rawRequest.ts';
import { discoveredByWordPress, wordPressPost, wordPressScript } from '../support/wordPressPost.ts';

// A page, a frame and twelve questions: on a busy machine that takes its time.
test.describe.configure({ timeout: 90_000 });

const quizPage = `${site.origin}/quizzes/network-diversity/`;
const guidePage = `${site.origin}/guides/diversify-your-professional-network/`;
const file = '/oembed/network-diversity.json';

/** Takes addresses of the public site to the server under test. */
const here = (address: string) =>
  fetch(address.replace(site.origin, test.info().project.use.baseURL ?? ''));
const ask = (query: Record<string, string>) =>
  here(`${site.origin}/oembed?${new URLSearchParams(query).toString()}`);

for (const address of [quizPage, guidePage, `${site.origin}/embed/network-diversity/`]) {
  test(`two independent readers learn from ${new URL(address).pathname} how to show the quiz`, async () => {
    const read = await extract(address, { maxwidth: 400 }, here);
    expect(read).toMatchObject({ type: 'rich', width: 400, provider_name: site.name });

    // This one takes the file as it is, as on a host without our server.
    const { oEmbed } = await unfurl(address, { fetch: here as never });
    expect(oEmbed).toMatchObject({ type: 'rich', width: 600, height: 900 });
    expect(JSON.stringify(oEmbed)).toContain(`${site.origin}/embed/network-diversity/`);
  });
}

test('the pages with a quiz and no others say that they can be shown elsewhere', () => {
  const found = builtFiles('.html').filter((name) => discoveredByWordPress(readBuilt(name)));
  const quizzes = readdirSync('content/quizzes').map((name) => path.parse(name).name);
  expect(quizzes.length).toBeGreaterThan(1);
  expect(found.sort()).toEqual(
    [
      'guides/diversify-your-professional-network/index.html',
      ...quizzes.flatMap((quiz) => [`embed/${quiz}/index.html`, `quizzes/${quiz}/index.html`]),
    ].sort(),
  );
});

test('the route answers for an address what the file says, in the room that is asked for', async () => {
  const built = JSON.parse(readBuilt(file.slice(1))) as Oembed;
  for (const url of [quizPage, quizPage.slice(0, -1), `${quizPage}?from=mail#result`, guidePage]) {
    const answer = await ask({ url });
    expect([url, answer.status]).toEqual([url, 200]);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toEqual(built);
  }
  const small = await ask({ url: quizPage, maxwidth: '320', maxheight: '500', format: 'json' });
  expect(await small.json()).toMatchObject({ width: 320, height: 500 });
  expect(await (await here(`${site.origin}${file}?maxwidth=320`)).json()).toMatchObject({
    width: 320,
  });
});

const refused: readonly (readonly [query: Record<string, string>, status: number, says: RegExp])[] =
  [
    [{ url: `${site.origin}/quizzes/other/` }, 404, /No page of this site with a quiz/],
    [{ url: `${site.origin}/about/` }, 404, /No page of this site with a quiz/],
    [{ url: 'https://elsewhere.example/quizzes/network-diversity/' }, 404, /No page of this site/],
    [{ url: quizPage, format: 'xml' }, 501, /format=json/],
    [{}, 400, /^url is missing\. Give the whole address/],
    [{ url: 'quizzes' }, 400, /^url cannot be used\. Give the whole address/],
    [{ url: 'javascript:alert(1)//' }, 400, /^url cannot be used/],
    [{ url: quizPage, maxwidth: '0' }, 400, /^maxwidth cannot be used\. Leave it out or give/],
    [{ url: quizPage, maxheight: '1e3' }, 400, /^maxheight cannot be used\. Leave it out or give/],
    [{ url: quizPage, maxwidth: '-5' }, 400, /^maxwidth cannot be used/],
  ];
for (const [query, status, says] of refused) {
  test(`${JSON.stringify(query)} is refused with ${String(status)} and the cure`, async () => {
    const answer = await ask(query);
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { error: string }).error).toMatch(says);
  });
}

test('no header of a request changes an address in the answer', async ({ baseURL }) => {
  const path = `/oembed?url=${encodeURIComponent(quizPage)}`;
  const usual = await rawRequest(baseURL ?? '', path);
  const evil = 'evil.example';
  for (const headers of [
    { host: evil },
    { 'x-forwarded-host': evil, 'x-forwarded-proto': 'http' },
    { forwarded: `host=${evil}`, 'x-forwarded-server': evil, 'x-original-url': '/evil' },
  ]) {
    const forged = await rawRequest(baseURL ?? '', path, { headers });
    expect(forged.body.toString()).toBe(usual.body.toString());
  }
  const asked = await rawRequest(baseURL ?? '', `/oembed?url=https://${evil}/`, {
    headers: { host: evil },
  });
  expect(asked.status).toBe(404);
});

test('1,000 broken questions get a refusal or an answer, and never their own words back', async ({
  baseURL,
}) => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }).map(encodeURIComponent).map(String),
    fc.constantFrom(
      '%00',
      '%ff',
      '..%2f..',
      '[]',
      '%2e%2e/',
      'a'.repeat(3000),
      '<script>x9q</script>',
    ),
  );
  const name = fc.constantFrom('url', 'maxwidth', 'maxheight', 'format', 'url[]', '__proto__');
  const questions = fc.sample(
    fc.tuple(fc.constantFrom('/oembed', file), fc.array(fc.tuple(name, text), { maxLength: 4 })),
    { numRuns: 1000, seed: 4 },
  );
  const statuses = new Set<number>();
  await Promise.all(
    questions.map(async ([path, query]) => {
      const address = `${path}?${query.map(([key, value]) => `${key}=${value}`).join('&')}`;
      const answer = await rawRequest(baseURL ?? '', encodeURI(decodeSafely(address)));
      statuses.add(answer.status);
      expect(answer.body.toString()).not.toContain('x9q');
    }),
  );
  expect([...statuses].sort()).toEqual([200, 400, 404, 501].filter((one) => statuses.has(one)));
  expect(statuses).toContain(400);
});

for (const late of [false, true]) {
  test(`in a WordPress post the frame is shown at its height and its links work, with WordPress’s script ${late ? 'after' : 'before'} it`, async ({
    page,
    hosts,
    baseURL,
  }) => {
    const html = await (await here(quizPage)).text();
    const link = new URL(discoveredByWordPress(html) ?? '');
    for (const [name, value] of [
      ['maxwidth', '640'],
      ['maxheight', '960'],
      ['url', quizPage],
      ['dnt', '1'],
      ['format', 'json'],
    ] as const) {
      link.searchParams.set(name, value);
    }
    const answer = (await (await here(link.href)).json()) as Oembed;
    expect(answer.width).toBe(640);
    const post = wordPressPost(answer.html, 'aB3dE6gH9j').replaceAll(site.origin, baseURL ?? '');
    hosts.show('/post', post);

    if (!late) await page.addInitScript(wordPressScript);
    await page.goto(`${hosts.origin}/post`);
    const frame = await quizFrame(page);
    const shown = page.locator('iframe');
    if (late) {
      await expect(shown).toBeHidden();
      await expect(page.getByRole('link', { name: answer.title })).toBeVisible();
      await page.evaluate(wordPressScript);
    }
    await expect(shown).toBeVisible();
    await expect(page.getByRole('link', { name: answer.title })).toBeHidden();
    const height = await frame.evaluate(() => document.body.getBoundingClientRect().height);
    await expect(shown).toHaveAttribute('height', String(Math.min(1000, Math.ceil(height))));
    await expect(shown).toHaveAttribute('title', answer.title);

    await frame.getByRole('link', { name: site.name }).click();
    await page.waitForURL(`${baseURL ?? ''}/quizzes/network-diversity/`);
  });
}

test('everywhere else the answer’s HTML shows the frame and not the quote', async ({
  page,
  hosts,
  baseURL,
}) => {
  const { html } = JSON.parse(readBuilt(file.slice(1))) as Oembed;
  const body = `<!doctype html><html lang="en"><title>A note</title>${html}</html>`;
  hosts.show('/note', body.replaceAll(site.origin, baseURL ?? ''));
  await page.goto(`${hosts.origin}/note`);
  await quizFrame(page);
  await expect(page.getByRole('link')).toHaveCount(0);
  await expect(page.locator('iframe')).toBeVisible();
});

function decodeSafely(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
