import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOnPath } from '#src/domain/path/placeOnPath.ts';

const steps = [
  { id: 'guide-a', minutes: 6 },
  { id: 'quiz-b', minutes: 3 },
  { id: 'plan-c', minutes: 0 },
];

test('before the first tick the first step is next and all the time is left', () => {
  assert.deepEqual(placeOnPath(steps, []), { done: 0, next: steps[0], minutesLeft: 9 });
});

test('the next step is the first one without a tick, whatever is ticked after it', () => {
  assert.deepEqual(placeOnPath(steps, ['plan-c', 'guide-a']), {
    done: 2,
    next: steps[1],
    minutesLeft: 3,
  });
});

test('when all is ticked nothing is next', () => {
  const ticks = steps.map(({ id }) => id);
  assert.deepEqual(placeOnPath(steps, ticks), { done: 3, next: undefined, minutesLeft: 0 });
});

test('ticks of steps that left the path, and ticks that stand twice, count for nothing', () => {
  assert.deepEqual(placeOnPath(steps, ['guide-gone', 'guide-a', 'guide-a']), {
    done: 1,
    next: steps[1],
    minutesLeft: 3,
  });
});
