import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOwnForm } from '#src/newsletter/server/routes/isOwnForm.ts';

const site = 'https://example.org';

for (const [what, headers, expected] of [
  ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: site }, true],
  ['a page of ours without a referrer', { 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
  ['the address bar', { 'sec-fetch-site': 'none' }, true],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
  ['another site that hides', { 'sec-fetch-site': 'cross-site', origin: 'null' }, false],
  ['a neighbour', { 'sec-fetch-site': 'same-site', origin: 'https://x.example.org' }, false],
  ['an old browser on our page', { origin: site }, true],
  ['an old browser on another page', { origin: 'https://evil.example' }, false],
  ['an old browser on a page that looks like ours', { origin: 'https://example.org.evil' }, false],
  ['a program', {}, true],
] as const) {
  test(`a form from ${what} is ${expected ? 'ours' : 'not ours'}`, () => {
    assert.equal(isOwnForm(new Headers(headers), site), expected);
  });
}

test('on a laptop the site is where the browser says it asked', () => {
  const asked = (origin: string) =>
    isOwnForm(new Headers({ origin, host: 'localhost:4321' }), undefined);
  assert.equal(asked('http://localhost:4321'), true);
  assert.equal(asked('http://localhost:4322'), false);
  assert.equal(asked('nonsense'), false);
});
