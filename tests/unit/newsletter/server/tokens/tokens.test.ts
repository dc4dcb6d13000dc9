import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createTokens } from '#src/newsletter/server/tokens/tokens.ts';

const tokens = createTokens(new Uint8Array(32).fill(1));
const others = createTokens(new Uint8Array(32).fill(2));
const idOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const anyId = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(idOf);

test('a token for leaving gives back its subscriber, and opens nothing else', () => {
  fc.assert(
    fc.property(anyId, (id) => {
      const leave = tokens.leaveToken(id);
      assert.match(leave, /^[\w-]{43}$/);
      assert.equal(tokens.readLeaveToken(leave), id);
      assert.equal(tokens.readPreferencesToken(leave), undefined);
      assert.equal(tokens.readLeaveToken(tokens.preferencesToken(id)), undefined);
      assert.equal(others.readLeaveToken(leave), undefined);
    }),
  );
});

test('10,000 forged, cut and changed tokens open nothing', () => {
  const good = tokens.leaveToken(idOf(new Uint8Array(16).fill(9)));
  const forged = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.uint8Array({ minLength: 32, maxLength: 32 }).map(idOf),
    fc.nat(42).map((length) => good.slice(0, length)),
    fc
      .tuple(fc.nat(42), fc.constantFrom(...'ABCxyz019-_=+/ '))
      .map(([at, letter]) => good.slice(0, at) + letter + good.slice(at + 1)),
    fc.constantFrom(`${good}=`, ` ${good}`, `${good}\n`, good.toUpperCase()),
  );
  fc.assert(
    fc.property(forged, (token) => {
      if (token !== good) assert.equal(tokens.readLeaveToken(token), undefined);
    }),
    { numRuns: 10_000, seed: 20261201 },
  );
});

test('a confirmation token depends on secret, subscriber and nonce, and its hash tells none', () => {
  const token = tokens.confirmToken('id', 'nonce');
  assert.equal(tokens.confirmToken('id', 'nonce'), token);
  assert.ok(Buffer.from(token, 'base64url').length >= 16);
  for (const other of [
    tokens.confirmToken('id', 'other'),
    tokens.confirmToken('other', 'nonce'),
    others.confirmToken('id', 'nonce'),
  ])
    assert.notEqual(other, token);
  assert.notEqual(tokens.confirmHash(token), token);
});

test('a Message-ID is the same after a restart, and fit for a header', () => {
  const again = createTokens(new Uint8Array(32).fill(1));
  const id = tokens.messageId(['issue', '2026-12', 'x'], 'example.org');
  assert.equal(again.messageId(['issue', '2026-12', 'x'], 'example.org'), id);
  assert.match(id, /^<[\w-]{24}@example\.org>$/);
  assert.notEqual(tokens.messageId(['issue', '2027-01', 'x'], 'example.org'), id);
});
