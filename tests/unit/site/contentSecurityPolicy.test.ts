import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { withPolicy } from '#src/site/contentSecurityPolicy.ts';

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
