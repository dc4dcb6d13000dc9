import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobSearchFields } from '#src/site/jobSearchFields.ts';

test('an address becomes the parts of a form', () => {
  const fields = jobSearchFields(
    'https://jobs.example.org/search?q={keywords}&where={place}&lang=en',
  );
  assert.deepEqual(fields, {
    action: 'https://jobs.example.org/search',
    host: 'jobs.example.org',
    keywords: 'q',
    place: 'where',
    fixed: [{ name: 'lang', value: 'en' }],
  });
});

test('a search without a place has no field for it', () => {
  assert.equal(jobSearchFields('https://jobs.example.org/?k={keywords}').place, undefined);
});

for (const address of [
  'jobs.example.org/search?q={keywords}',
  'javascript:alert({keywords})',
  'https://jobs.example.org/{keywords}/in/{place}',
  'https://jobs.example.org/search?q=jobs+{keywords}',
]) {
  test(`${address} is refused with the cure`, () => {
    assert.throws(() => jobSearchFields(address), /src\/site\/site\.ts: jobSearch .* Write it/);
  });
}
