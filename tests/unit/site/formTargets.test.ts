import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formTargets } from '#src/site/formTargets.ts';

test('forms may go to this site alone when nothing else is configured', () => {
  assert.deepEqual(formTargets({ newsletter: undefined, jobSearch: undefined }), ["'self'"]);
});

test('configured services are added by their origin', () => {
  const targets = formTargets({
    newsletter: { action: 'https://letters.example.org/subscribe/you', emailField: 'email' },
    jobSearch: 'https://jobs.example.com/search?q={keywords}',
  });
  assert.deepEqual(targets, ["'self'", 'https://letters.example.org', 'https://jobs.example.com']);
});

test('an address that is none is refused with its field', () => {
  assert.throws(
    () => formTargets({ newsletter: { action: '/x', emailField: 'e' }, jobSearch: undefined }),
    /newsletter\.action is "\/x"/,
  );
});
