import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decideSignUp, type SignUpFacts } from '#src/domain/newsletter/decideSignUp.ts';
import { isLate } from '#src/domain/newsletter/isLate.ts';
import { mailboxKey } from '#src/domain/newsletter/mailboxKey.ts';
import { nextAttempt } from '#src/domain/newsletter/retrySchedule.ts';
import { settleOutcome } from '#src/domain/newsletter/settleOutcome.ts';
import {
  addressCaps,
  isWithinCaps,
  strongerSuppression,
  type SuppressionReason,
} from '#src/domain/newsletter/subscription.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 11, 1);
const unknown: SignUpFacts = {
  state: undefined,
  suppression: undefined,
  sentToAddress: [],
  sentToMailbox: [],
  now,
};

test('a new address is asked to confirm', () => {
  assert.deepEqual(decideSignUp(unknown), { subscriber: 'ask', mail: 'confirm' });
});

test('a pending address and one that left are asked again', () => {
  for (const state of ['pending', 'left'] as const) {
    const facts = { ...unknown, state, suppression: 'left' as const };
    assert.deepEqual(decideSignUp(facts), { subscriber: 'ask', mail: 'confirm' });
  }
});

test('a confirmed address is not changed by a form that anybody can fill in', () => {
  assert.deepEqual(decideSignUp({ ...unknown, state: 'confirmed' }), {
    subscriber: 'keep',
    mail: 'preferences',
  });
});

test('an address that bounced or complained gets no mail of any kind', () => {
  for (const suppression of ['bounce', 'complaint'] as const) {
    for (const state of [undefined, 'pending', 'confirmed', 'left'] as const) {
      assert.deepEqual(decideSignUp({ ...unknown, state, suppression }), {
        subscriber: 'keep',
        mail: undefined,
      });
    }
  }
});

test('within the cap of an address or its mailbox no second mail goes out', () => {
  const sent = [now - hour];
  assert.equal(
    decideSignUp({ ...unknown, sentToAddress: sent, sentToMailbox: sent }).mail,
    undefined,
  );
  const spellings = [now - 1, now - 2, now - 3];
  assert.equal(decideSignUp({ ...unknown, sentToMailbox: spellings }).mail, undefined);
  assert.equal(decideSignUp({ ...unknown, sentToMailbox: spellings.slice(1) }).mail, 'confirm');
});

test('no pattern of asking gets more than one mail a day or three in 30 days', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 90 * day }), { maxLength: 200 }),
      (times: number[]) => {
        const sent: number[] = [];
        for (const at of times.sort((a, b) => a - b))
          if (isWithinCaps(sent, addressCaps, at)) sent.push(at);
        for (const at of sent) {
          assert.ok(sent.filter((other) => other > at - day && other <= at).length <= 1);
          assert.ok(sent.filter((other) => other > at - 30 * day && other <= at).length <= 3);
        }
        assert.equal(sent.length === 0, times.length === 0);
      },
    ),
    { seed: 20261201 },
  );
});

test('a clock that was set back opens no cap', () => {
  assert.equal(isWithinCaps([now + day], addressCaps, now), false);
});

test('a mailbox is known in every spelling', () => {
  assert.equal(mailboxKey('me+a@example.org'), 'me@example.org');
  assert.equal(mailboxKey('me@example.org'), 'me@example.org');
  assert.equal(mailboxKey('a.b@example.org'), 'a.b@example.org');
  assert.equal(mailboxKey('a.b+c@googlemail.com'), 'ab@gmail.com');
  assert.equal(mailboxKey('+a@example.org'), '+a@example.org');
});

test('of two reasons the one that stops more stays', () => {
  const reasons: SuppressionReason[] = ['left', 'erased', 'bounce', 'complaint'];
  for (const [low, weaker] of reasons.entries())
    for (const stronger of reasons.slice(low)) {
      assert.equal(strongerSuppression(weaker, stronger), stronger);
      assert.equal(strongerSuppression(stronger, weaker), stronger);
    }
});

test('a mail is tried at least five times more, with growing gaps, over more than an hour', () => {
  const gaps: number[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const next = nextAttempt(attempts, now, 0);
    if (next === undefined) break;
    gaps.push(next - now);
  }
  assert.ok(gaps.length >= 5);
  for (const [index, gap] of gaps.entries()) assert.ok(gap > (gaps[index - 1] ?? 0));
  assert.ok(gaps.reduce((sum, gap) => sum + gap, 0) > hour);
});

test('chance lengthens a gap by a fifth at most', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 7 }),
      (chance, n) => {
        const plain = (nextAttempt(n, 0, 0) ?? 0) - 0;
        const spread = nextAttempt(n, 0, chance) ?? 0;
        assert.ok(spread >= plain && spread <= plain * 1.2 + 1);
      },
    ),
  );
});

test('what may have arrived is never sent again, and a permanent no is final', () => {
  for (const attempts of [1, 3, 99]) {
    assert.deepEqual(settleOutcome({ kind: 'accepted' }, attempts, now, 0), { state: 'sent' });
    assert.deepEqual(settleOutcome({ kind: 'uncertain' }, attempts, now, 0), {
      state: 'uncertain',
    });
    const no = { kind: 'refused', permanent: true, about: 'recipient' } as const;
    assert.deepEqual(settleOutcome(no, attempts, now, 0), { state: 'failed' });
  }
});

test('a no for now is asked again until the schedule ends', () => {
  const later = { kind: 'refused', permanent: false, about: 'recipient' } as const;
  assert.deepEqual(settleOutcome(later, 1, now, 0), { state: 'again', nextAt: now + 300_000 });
  assert.deepEqual(settleOutcome({ kind: 'unreachable' }, 2, now, 0), {
    state: 'again',
    nextAt: now + 900_000,
  });
  assert.deepEqual(settleOutcome(later, 99, now, 0), { state: 'failed' });
});

test('a no to the whole session is not held against the recipient', () => {
  const wrongPassword = { kind: 'refused', permanent: true, about: 'session' } as const;
  assert.equal(settleOutcome(wrongPassword, 1, now, 0).state, 'again');
});

test('an issue is late when it was due more than a day ago', () => {
  assert.equal(isLate(now, now + day), false);
  assert.equal(isLate(now, now + day + 1), true);
  assert.equal(isLate(now + day, now), false);
});
