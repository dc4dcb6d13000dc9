import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formTargets } from '#src/site/formTargets.ts';

test('forms may go to this site alone when nothing else is configured', () => {
  assert.deepEqual(formTargets({ newsletter: undefined, jobSearch: undefined }), ["'self'"]);
  const own = { newsletter: { kind: 'own-server' }, jobSearch: undefined } as const;
  assert.deepEqual(formTargets(own), ["'self'"]);
});

test('configured services are added by their origin', () => {
  const targets = formTargets({
    newsletter: {
      kind: 'form',
      action: 'https://letters.example.org/subscribe/you',
      emailField: 'email',
    },
    jobSearch: 'https://jobs.example.com/search?q={keywords}',
  });
  assert.deepEqual(targets, ["'self'", 'https://letters.example.org', 'https://jobs.example.com']);
});

test('an address that is none is refused with its field', () => {
  assert.throws(
    () =>
      formTargets({
        newsletter: { kind: 'form', action: '/x', emailField: 'e' },
        jobSearch: undefined,
      }),
    /newsletter\.action is "\/x"/,
  );
});
