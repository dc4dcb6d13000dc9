import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Oembed, oembedOf } from '#src/embed/oembed.ts';
import { ask, serveSite, siteFiles } from './siteFixture.ts';

const origin = 'https://built.example';
const served = 'https://served.example';
const built = oembedOf({ quiz: 'people', title: 'People?', siteName: 'A site', origin });
const page = (head: string) => `<!doctype html><html><head>${head}</head><body></body></html>`;
const files = {
  ...siteFiles,
  'quizzes/people/index.html': page(
    `<link rel="alternate" type="application/json+oembed" href="${origin}/oembed/people.json">`,
  ),
  'guides/broken/index.html': page(
    `<link rel="alternate" type="application/json+oembed" href="${origin}/oembed/gone.json">`,
  ),
  'oembed/people.json': JSON.stringify(built),
};
const question = (url: string, more = '') => `/oembed?url=${encodeURIComponent(url)}${more}`;

for (const siteUrl of [undefined, served]) {
  describe(`oEmbed of a site that ${siteUrl === undefined ? 'says no address' : 'is served elsewhere'}`, () => {
    let site: Awaited<ReturnType<typeof serveSite>>;
    before(async () => {
      site = await serveSite([], { files, siteUrl });
    });
    after(() => site.end());

    test('every address in an answer is the public one, with a question and without', async () => {
      const own = siteUrl ?? origin;
      for (const path of [
        question(`${own}/quizzes/people/`),
        question(`${origin}/quizzes/people`),
        '/oembed/people.json',
        '/oembed/people.json?maxwidth=200',
      ]) {
        const { status, text } = await ask(site.url, path, { headers: { host: 'evil.example' } });
        assert.equal(status, 200, path);
        const answer = JSON.parse(text) as Oembed;
        const addresses = text.match(/https?:\/\/[^/"\\]+/g) ?? [];
        assert.deepEqual([...new Set(addresses)], [own], path);
        assert.equal(answer.width, path.includes('maxwidth') ? 200 : 600, path);
      }
    });

    test('an answer may be read by any site, and a refusal too', async () => {
      for (const path of [question(`${origin}/quizzes/people/`), question('nonsense')]) {
        const { headers } = await ask(site.url, path);
        assert.equal(headers['access-control-allow-origin'], '*');
        assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
        assert.match(String(headers['content-type']), /^application\/json/);
      }
    });

    test('a page of another host, without a quiz or with one that is gone, is not found', async () => {
      for (const url of [
        'https://other.example/quizzes/people/',
        `${origin}/guides/x/`,
        `${origin}/guides/broken/`,
        `${origin}/quizzes/%00/`,
        `${origin}/../secret.txt`,
      ]) {
        assert.equal((await ask(site.url, question(url))).status, 404, url);
      }
      assert.equal((await ask(site.url, '/oembed/gone.json?maxwidth=200')).status, 404);
      assert.deepEqual(site.logged, []);
    });
  });
}
