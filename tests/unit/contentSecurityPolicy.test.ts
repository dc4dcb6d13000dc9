import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePolicy, unsafeWords } from '../support/contentSecurityPolicy.ts';

test('a policy is read as directives and their values', () => {
  const policy = parsePolicy("default-src 'none';  Script-Src 'self' https://a.example ;");
  assert.deepEqual([...policy.keys()], ['default-src', 'script-src']);
  assert.deepEqual(policy.get('script-src'), ["'self'", 'https://a.example']);
});

test('every unsafe word is found, in any directive', () => {
  const policy = parsePolicy(
    "script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-hashes'",
  );
  assert.deepEqual(unsafeWords(policy), [
    "'unsafe-inline'",
    "'wasm-unsafe-eval'",
    "'unsafe-hashes'",
  ]);
});

test('only an allowed unsafe word is let through', () => {
  const policy = parsePolicy("script-src 'unsafe-eval' 'wasm-unsafe-eval'");
  assert.deepEqual(unsafeWords(policy, ["'wasm-unsafe-eval'"]), ["'unsafe-eval'"]);
});
