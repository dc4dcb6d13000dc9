import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { withOneStyle, withoutIslandStyle, withPolicy } from '#src/site/contentSecurityPolicy.ts';

const plain = { newsletter: undefined, jobSearch: undefined };
const page = (body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${body}</head></html>`;
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyIn = (html: string) => /content="([^"]*)"/.exec(html)?.[1] ?? '';

describe('the policy of a page', () => {
  test('stands right after the character set, before anything it governs', () => {
    const html = withPolicy(page('<style>a{}</style>'), plain);
    assert.match(
      html,
      /^<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-s/,
    );
  });

  test('allows the inline scripts and styles of the page by hash, each once', () => {
    const policy = policyIn(
      withPolicy(
        page('<style>a{}</style><style>a{}</style><script type="module">b()</script>'),
        plain,
      ),
    );
    assert.ok(policy.includes(`style-src 'self' ${hash('a{}')};`));
    assert.ok(policy.includes(`script-src 'self' ${hash('b()')};`));
  });

  test('gives no hash to scripts from a file and to data', () => {
    const policy = policyIn(
      withPolicy(
        page(
          '<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script>',
        ),
        plain,
      ),
    );
    assert.ok(policy.includes("script-src 'self';"));
  });

  test('never says unsafe, and allows nothing by default', () => {
    const policy = policyIn(withPolicy(page(''), plain));
    assert.ok(policy.startsWith("default-src 'none'; "));
    assert.ok(!policy.includes('unsafe'));
  });

  test('lets forms go to the configured job search', () => {
    const jobSearch = 'https://jobs.example.org/search?q={keywords}';
    const policy = policyIn(withPolicy(page(''), { ...plain, jobSearch }));
    assert.ok(policy.endsWith("form-action 'self' https://jobs.example.org"));
  });

  test('is refused a page without a character set', () => {
    assert.throws(() => withPolicy('<html></html>', plain), /has no <meta charset="utf-8">/);
  });
});

test('the style that Astro puts beside an island is taken out of the body', () => {
  const style = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';
  assert.equal(withoutIslandStyle(`<div>${style}<p>Hello</p></div>`), '<div><p>Hello</p></div>');
});

describe('the styles of a head', () => {
  test('become one, in their order and in the place of the first', () => {
    assert.equal(
      withOneStyle(page('<style>a{}</style><link rel="icon" href="/i"><style>b{c:"$&"}</style>')),
      page('<style>a{}b{c:"$&"}</style><link rel="icon" href="/i">'),
    );
  });

  for (const [what, other] of [
    ['a style sheet from a file stands between them', '<link rel="stylesheet" href="/a.css">'],
    ['one is for readers without scripts', '<noscript><style>c{}</style></noscript>'],
  ] as const) {
    test(`stay as they are where ${what}`, () => {
      const html = page(`<style>a{}</style>${other}<style>b{}</style>`);
      assert.equal(withOneStyle(html), html);
    });
  }

  test('leave alone a style with attributes and one in the body', () => {
    const html = `<html><head><style data-theme>a{}</style></head><body><style>b{}</style></body>`;
    assert.equal(withOneStyle(html), html);
  });
});
