import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import RssParser from 'rss-parser';
import { parse } from 'yaml';
import { z } from 'zod';
import { byFolder, sitemapAddresses } from '../support/addresses.ts';
import { expect, test } from '../support/test.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../content');

type GuideHead = {
  title: string;
  answer: string;
  topics: string[];
  published: string;
  changes?: { date: string; note: string }[];
};

/** The files of one kind of content, as their names without the ending. */
function slugs(folder: string): string[] {
  const names = readdirSync(path.join(CONTENT, folder))
    // Beside the letters lies the wording of consent.
    .filter((name) => name !== 'consent.yaml')
    .map((name) => path.parse(name).name);
  if (names.length === 0) throw new Error(`content/${folder} has no file.`);
  return names;
}

function guideHead(slug: string): GuideHead {
  const folder = path.join(CONTENT, 'guides');
  const file = readdirSync(folder).find((name) => path.parse(name).name === slug) ?? '';
  const text = readFileSync(path.join(folder, file), 'utf8');
  return parse(text.split(/^---$/m)[1] ?? '') as GuideHead;
}

/** The main topics of guides; one that is nobody's main topic has no page yet. */
function topicsInUse(): string[] {
  return [...new Set(slugs('guides').flatMap((slug) => guideHead(slug).topics.slice(0, 1)))];
}

test('the feed names every guide, with its title, its answer and its address', async ({
  request,
  baseURL,
}) => {
  const answer = await request.get('/rss.xml');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toMatch(/^application\/(rss\+)?xml/);

  const feed = await new RssParser().parseString(await answer.text());
  expect(feed.title).toBeTruthy();
  expect(feed.description).toBeTruthy();
  const guides = slugs('guides').sort();
  const inFeed = feed.items
    .map(({ link = '' }) => new URL(link).pathname)
    .filter((address) => address.startsWith('/guides/'))
    .sort();
  expect(inFeed).toEqual(guides.map((slug) => `/guides/${slug}/`));

  for (const slug of guides) {
    const item = feed.items.find(({ link }) => link?.endsWith(`/guides/${slug}/`));
    const head = guideHead(slug);
    expect(item?.title).toBe(head.title);
    expect(item?.contentSnippet ?? item?.content).toContain(head.answer.trim());
    expect(Number.isNaN(Date.parse(item?.isoDate ?? ''))).toBe(false);
    const page = await request.get(new URL(new URL(item?.link ?? '').pathname, baseURL).href);
    expect(page.status()).toBe(200);
  }
  const dates = feed.items.map(({ isoDate = '' }) => isoDate);
  expect(dates, 'the newest comes first').toEqual([...dates].sort().reverse());
});

for (const topic of topicsInUse()) {
  test(`the topic ${topic} has its own feeds, and its page leads to them`, async ({
    page,
    request,
  }) => {
    await page.goto(`/topics/${topic}/`);
    const linkOf = (type: string) =>
      page.locator(`link[rel=alternate][type="${type}"][href^="/topics/${topic}/"]`);
    const rss = (await linkOf('application/rss+xml').getAttribute('href')) ?? '';
    const json = (await linkOf('application/feed+json').getAttribute('href')) ?? '';
    const parsed = await new RssParser().parseString(await (await request.get(rss)).text());
    const inRss = parsed.items.map(({ link = '' }) => new URL(link).pathname);
    const feed = await readJsonFeed(request, json);
    expect(feed.items.map(({ url }) => new URL(url).pathname)).toEqual(inRss);
    for (const { tags } of feed.items) expect(tags).toContain(topic);
    const naming = slugs('guides').filter((slug) => guideHead(slug).topics.includes(topic));
    expect(naming.length).toBeGreaterThan(0);
    const addresses = naming.map((slug) => `/guides/${slug}/`);
    expect(inRss).toEqual(expect.arrayContaining(addresses));
    expect(inRss.filter((path) => path.startsWith('/guides/')).sort()).toEqual(addresses.sort());
  });
}

test('Spanish has feeds of its guides, in Spanish, and its pages lead to them', async ({
  page,
  request,
}) => {
  await page.goto('/es/');
  const rss = page.locator('link[rel=alternate][type="application/rss+xml"]');
  expect(await rss.getAttribute('href')).toBe('/es/rss.xml');
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'RSS' })).toHaveAttribute(
    'href',
    '/es/rss.xml',
  );
  const text = await (await request.get('/es/rss.xml')).text();
  expect(text).toContain('<language>es</language>');
  const parsed = await new RssParser().parseString(text);
  const expected = slugs('es/guides').map((slug) => `/es/guides/${slug}/`);
  expect(parsed.items.map(({ link = '' }) => new URL(link).pathname).sort()).toEqual(expected);
  const feed = await readJsonFeed(request, '/es/feed.json');
  expect(feed.language).toBe('es');
  expect(feed.items.map(({ url }) => new URL(url).pathname).sort()).toEqual(expected);
  for (const { link = '', title } of parsed.items) {
    await page.goto(new URL(link).pathname);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  }
});

for (const [feed, page] of [
  ['/rss.xml', '/'],
  ['/es/rss.xml', '/es/'],
  ['/topics/widen/rss.xml', '/topics/widen/'],
  ['/newsletter/rss.xml', '/newsletter/'],
] as const) {
  test(`the feed ${feed} names itself and the page that it belongs to`, async ({ request }) => {
    const channel = (await (await request.get(feed)).text()).split('<item>')[0] ?? '';
    const self = /<atom:link href="([^"]+)" rel="self"/.exec(channel)?.[1] ?? '';
    expect(new URL(self).pathname).toBe(feed);
    const link = /<link>([^<]+)<\/link>/.exec(channel)?.[1] ?? '';
    expect(new URL(link).pathname).toBe(page);
  });
}

test('the JSON Feed names every guide, plan, path and letter, newest first', async ({
  page,
  request,
}) => {
  await page.goto('/');
  const link = page.locator('link[rel=alternate][type="application/feed+json"]');
  const feed = await readJsonFeed(request, (await link.getAttribute('href')) ?? '');
  const expected = ['guides', 'plans', 'paths', 'newsletter'].flatMap((folder) =>
    slugs(folder).map((slug) => `/${folder}/${slug}/`),
  );
  expect(feed.items.map(({ url }) => new URL(url).pathname).sort()).toEqual(expected.sort());
  const dates = feed.items.map(({ date_published: date }) => date);
  expect(dates).toEqual([...dates].sort().reverse());
  for (const slug of slugs('guides')) {
    const item = feed.items.find(({ url }) => url.endsWith(`/guides/${slug}/`));
    const { title, answer, changes, topics } = guideHead(slug);
    expect([item?.title, item?.content_text, item?.tags]).toEqual([title, answer.trim(), topics]);
    expect(item?.date_modified?.slice(0, 10)).toBe(changes?.[0]?.date);
  }
});

test('llms.txt has a title, a summary, and every guide and plan with its answer', async ({
  request,
}) => {
  const answer = await request.get('/llms.txt');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain('text/plain');
  const text = await answer.text();
  expect(text).toMatch(/^# .+\n\n> .+\n/);
  const sections = text.split(/^## /m).slice(1);
  expect(sections.length).toBeGreaterThan(5);
  for (const section of sections) {
    const lines = section.trim().split('\n').slice(2);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^- \[[^\]]+\]\(https:[^)\s]+\): .+$/);
  }
  for (const slug of slugs('guides')) {
    expect(text).toContain(`/guides/${slug}/): ${guideHead(slug).answer.trim()}`);
  }
  const addresses = [...text.matchAll(/\((https:[^)]+)\): /g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  for (const address of addresses) {
    expect((await request.get(address)).status(), address).toBe(200);
  }
});

/** The fields that version 1.1 of JSON Feed asks for, in the forms that it asks for them. */
const jsonFeedShape = z.looseObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  items: z.array(
    z.looseObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_text: z.string().min(1),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime().optional(),
      authors: z.array(z.looseObject({ name: z.string().min(1) })).min(1),
      tags: z.array(z.string()),
    }),
  ),
});

async function readJsonFeed(
  request: APIRequestContext,
  address: string,
): Promise<z.infer<typeof jsonFeedShape>> {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(200);
  expect(answer.headers()['content-type']).toMatch(/^application\/(?:feed\+)?json/);
  const feed = jsonFeedShape.parse(await answer.json());
  expect(new URL(feed.feed_url).pathname).toBe(address);
  const ids = feed.items.map(({ id }) => id);
  expect(new Set(ids).size, 'every id is its own').toBe(ids.length);
  return feed;
}

test('a guide that changed says so at its foot, to search engines and in the feed', async ({
  page,
  request,
}) => {
  const feed = await (await request.get('/rss.xml')).text();
  const changed = slugs('guides').filter((slug) => guideHead(slug).changes !== undefined);
  const [never] = slugs('guides').filter((slug) => guideHead(slug).changes === undefined);
  expect(changed.length).toBeGreaterThan(0);
  for (const slug of changed) {
    const changes = guideHead(slug).changes ?? [];
    await page.goto(`/guides/${slug}/`);
    const notes = page.getByRole('list', { name: 'What changed' }).getByRole('listitem');
    expect(await notes.count()).toBe(changes.length);
    await expect(notes.first()).toContainText(changes[0]?.note ?? '');
    expect(await dateModified(page)).toBe(changes[0]?.date);
    const item = feed.split('<item>').find((text) => text.includes(`/guides/${slug}/</link>`));
    expect(item).toContain(`<atom:updated>${changes[0]?.date ?? ''}T00:00:00Z</atom:updated>`);
  }
  await page.goto(`/guides/${never ?? ''}/`);
  await expect(page.getByRole('list', { name: 'What changed' })).toHaveCount(0);
  expect(await dateModified(page)).toBe(guideHead(never ?? '').published);
});

async function dateModified(page: Page): Promise<unknown> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const nodes = texts.map((text) => JSON.parse(text) as Record<string, unknown>);
  return nodes.find((node) => node['@type'] === 'Article')?.['dateModified'];
}

test('the sitemap names every guide, plan, letter, quiz and topic with a guide', () => {
  const expected = [
    '/',
    ...slugs('guides').map((slug) => `/guides/${slug}/`),
    ...slugs('plans').map((slug) => `/plans/${slug}/`),
    ...slugs('newsletter').map((slug) => `/newsletter/${slug}/`),
    ...slugs('quizzes').map((slug) => `/quizzes/${slug}/`),
    ...topicsInUse().map((id) => `/topics/${id}/`),
  ];
  const listed = new Set(sitemapAddresses());
  expect(expected.filter((address) => !listed.has(address))).toEqual([]);
});

for (const { name, addresses } of byFolder(sitemapAddresses())) {
  test(`every page of ${name} in the sitemap answers, and names itself as canonical`, async ({
    page,
  }) => {
    for (const address of addresses) {
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(200);
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      expect(new URL(canonical ?? '').pathname).toBe(address);
      await expect(page.locator('meta[name=robots][content*=noindex]'), address).toHaveCount(0);
      await expect(page.locator('meta[name=description]'), address).toHaveAttribute(
        'content',
        /.{50}/,
      );
      // Each language offers the feed of its own guides.
      const feed = address.startsWith('/es/') ? '/es/rss.xml' : '/rss.xml';
      await expect(
        page.locator(`link[rel=alternate][type="application/rss+xml"][href="${feed}"]`),
        address,
      ).toHaveCount(1);
    }
  });
}

test('robots.txt leads to the sitemap', async ({ request }) => {
  const answer = await request.get('/robots.txt');
  expect(answer.status()).toBe(200);
  const address = /^Sitemap: (.+)$/m.exec(await answer.text())?.[1] ?? '';
  const map = await request.get(new URL(address).pathname);
  expect(map.status()).toBe(200);
  expect(await map.text()).toContain('sitemap');
});
