import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idInAddress } from '#src/saved/idInAddress.ts';

test('the name of a page is taken from after the #', () => {
  assert.equal(idInAddress('#save=guide-weak-ties'), 'guide-weak-ties');
});

for (const hash of [
  '',
  '#save=',
  '#save=-a',
  '#save=Guide',
  '#save=guide-a&x=1',
  '#saved=guide-a',
  '#save=%3Cb%3E',
  '#save=a"]',
  `#save=${'a'.repeat(65)}`,
]) {
  test(`${JSON.stringify(hash.slice(0, 20))} names no page`, () => {
    assert.equal(idInAddress(hash), undefined);
  });
}
