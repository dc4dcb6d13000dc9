import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerRules, policyOfPage, securityHeaders } from '#src/server/headers.ts';

const csp = 'Content-Security-Policy';

test('the policy of a page is lifted from its meta tag, however it is written', () => {
  const expected = "default-src 'none'; script-src 'self' 'sha256-a+b/c='";
  for (const tag of [
    `<meta http-equiv="content-security-policy" content="${expected}">`,
    `<meta http-equiv="content-security-policy" content="${expected};">`,
    `<META content="${expected}"\n  HTTP-EQUIV=Content-Security-Policy />`,
    `<meta http-equiv='Content-Security-Policy' content="${expected.replaceAll("'", '&#39;')} ; ">`,
    `<meta http-equiv="content-security-policy" content='${expected.replaceAll("'", '&#x27;')}'>`,
  ]) {
    assert.equal(policyOfPage(`<html><head><meta charset="utf-8">${tag}</head>`), expected, tag);
  }
});

test('a page without a policy in its meta tags gives none', () => {
  assert.equal(
    policyOfPage('<meta name="description" content="content-security-policy">'),
    undefined,
  );
  assert.equal(policyOfPage('<meta http-equiv="content-security-policy" content="">'), undefined);
});

test('the policy of a page is sent with a word on framing, which a meta tag cannot say', () => {
  const headers = securityHeaders({
    path: '/',
    pagePolicy: "default-src 'self'",
    siteUrl: undefined,
  });
  assert.equal(headers[csp], "default-src 'self'; frame-ancestors 'none'");
});

test('search workers may compile WebAssembly and nothing else may', () => {
  const may = [
    '/_astro/searchWorker-D4.js',
    '/search/searchWorker.js',
    '/pagefind/pagefind-worker.js',
  ];
  for (const path of may) {
    assert.equal(
      securityHeaders({ path, siteUrl: undefined })[csp],
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
    );
  }
  const mayNot = [
    '/searchWorker.js',
    '/_astro/searchBox.js',
    '/_astro/searchWorker.js/',
    '/_astro/searchWorker.js.map',
    '/guides/_astro/searchWorker.js',
    '/pagefind/pagefind.js',
    '/search/',
  ];
  for (const path of mayNot) {
    assert.doesNotMatch(securityHeaders({ path, siteUrl: undefined })[csp] ?? '', /unsafe/, path);
  }
});

test('no rule allows more than WebAssembly', () => {
  assert.ok(headerRules.length > 0);
  for (const { policy = '' } of headerRules) {
    assert.doesNotMatch(policy.replaceAll("'wasm-unsafe-eval'", ''), /unsafe|\*|https?:|data:/);
  }
});

test('a quiz frame may stand on any site, and nothing else may', () => {
  const of = (path: string) =>
    securityHeaders({ path, pagePolicy: "default-src 'none'", siteUrl: undefined });
  for (const path of ['/embed/network-diversity/', '/embed/network-diversity/index.html']) {
    const headers = of(path);
    assert.equal(headers[csp], "default-src 'none'; frame-ancestors *", path);
    assert.equal(headers['X-Frame-Options'], undefined);
    assert.equal(headers['Cross-Origin-Resource-Policy'], 'cross-origin');
    assert.equal(headers['Cross-Origin-Embedder-Policy'], 'require-corp');
    // Its text is for people in frames, not for the scripts of other sites.
    assert.equal(headers['Access-Control-Allow-Origin'], undefined);
  }
  for (const path of [
    '/',
    '/embed/',
    '/embed/index.html',
    '/embed/network-diversity',
    '/embed/network-diversity/more/',
    '/embed/a/index.html/',
    '/embed/-/',
    '/embed/../quizzes/',
    '/guides/embed/network-diversity/',
    '/quizzes/network-diversity/',
    '/embed/v1.js',
  ]) {
    assert.match(of(path)[csp] ?? '', /frame-ancestors 'none'$/, path);
    assert.equal(of(path)['X-Frame-Options'], 'DENY', path);
  }
});

test('scripts, fonts and the loader may be fetched by frames without an origin, pages may not', () => {
  const of = (path: string) => securityHeaders({ path, siteUrl: undefined });
  for (const path of [
    '/embed/v1.js',
    '/embed/v1.d.ts',
    '/_astro/FrameQuiz.abc.js',
    '/_astro/fonts/literata.woff2',
  ]) {
    assert.equal(of(path)['Access-Control-Allow-Origin'], '*', path);
    assert.equal(of(path)['Cross-Origin-Resource-Policy'], 'cross-origin', path);
  }
  for (const path of ['/', '/embed/v2.js', '/embed/v1.js/', '/pagefind/pagefind.js', '/status']) {
    assert.equal(of(path)['Access-Control-Allow-Origin'], undefined, path);
    assert.equal(of(path)['Cross-Origin-Resource-Policy'], 'same-origin', path);
  }
});

test('https is asked for unless the site says that it has none', () => {
  const of = (siteUrl: string | undefined) =>
    securityHeaders({ path: '/', siteUrl })['Strict-Transport-Security'];
  assert.equal(of('https://example.org'), 'max-age=63072000; includeSubDomains');
  assert.equal(of(undefined), 'max-age=63072000; includeSubDomains');
  assert.equal(of('http://intranet'), undefined);
});
