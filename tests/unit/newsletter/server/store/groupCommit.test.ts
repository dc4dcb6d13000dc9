import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { groupCommit } from '#src/newsletter/server/store/groupCommit.ts';

test('what comes during a commit shares the next one, in order', async () => {
  const groups: number[][] = [];
  const begun = Promise.withResolvers<undefined>();
  const disk = Promise.withResolvers<undefined>();
  const add = groupCommit<number>((entries) => {
    groups.push([...entries]);
    begun.resolve(undefined);
    return disk.promise.then(() => undefined);
  });
  const first = add(0);
  await begun.promise;
  const others = [1, 2, 3, 4].map((entry) => add(entry));
  disk.resolve(undefined);
  await Promise.all([first, ...others]);
  assert.deepEqual(groups, [[0], [1, 2, 3, 4]]);
});

test('nobody is answered before the commit of their entry', async () => {
  let committed: readonly number[] = [];
  const add = groupCommit<number>(async (entries) => {
    await wait(2);
    committed = [...committed, ...entries];
  });
  await Promise.all(
    Array.from({ length: 50 }, async (_, entry) => {
      await add(entry);
      assert.ok(committed.includes(entry));
    }),
  );
  assert.equal(committed.length, 50);
});

test('a commit that fails is told to its group alone', async () => {
  let commits = 0;
  const add = groupCommit<string>(() => {
    commits += 1;
    return commits === 1 ? Promise.reject(new Error('disk full')) : Promise.resolve();
  });
  const failed = await Promise.allSettled([add('a'), add('b')]);
  assert.deepEqual(
    failed.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  await add('c');
  assert.equal(commits, 2);
});

test('no group is larger than allowed', async () => {
  const sizes: number[] = [];
  const add = groupCommit<number>((entries) => {
    sizes.push(entries.length);
    return Promise.resolve();
  }, 10);
  await Promise.all(Array.from({ length: 25 }, (_, entry) => add(entry)));
  assert.deepEqual(sizes, [10, 10, 5]);
});
