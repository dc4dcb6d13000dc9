import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mostPeople, prompts } from '#src/mapper/mapOptions.ts';
import {
  addPerson,
  answerForTheRest,
  answerOf,
  freshMap,
  helpOf,
  isLeftOut,
  type MapProgress,
  moveBack,
  moveOn,
  namedAt,
  nameCircle,
  notSure,
  openStep,
  removePerson,
  renamePerson,
  setAnswer,
  setHelp,
  setTie,
  skipStep,
  tieAll,
  tieBetween,
} from '#src/mapper/mapProgress.ts';
import { stepOrder } from '#src/mapper/mapSteps.ts';
import { arbitraryMap } from '../../support/arbitraryMap.ts';

const withNames = (...names: string[]): MapProgress =>
  names.reduce((map, name) => addPerson(map, 'more', name), freshMap);

test('the same person named at two prompts is one person with both', () => {
  const map = addPerson(addPerson(freshMap, 'talked', 'Zoë K.'), 'news', ' zoe  k ');
  assert.equal(map.people.length, 1);
  assert.equal(map.people[0]?.name, 'Zoë K.');
  assert.deepEqual(map.people[0]?.prompts, ['talked', 'news']);
});

test('a prompt takes five names, the last one all that the map holds', () => {
  const five = ['a', 'b', 'c', 'd', 'e', 'f'].reduce(
    (map, name) => addPerson(map, 'talked', name),
    freshMap,
  );
  assert.equal(namedAt(five, 'talked').length, 5);
  const many = Array.from({ length: 40 }, (_, index) => `n${String(index)}`).reduce(
    (map, name) => addPerson(map, 'more', name),
    five,
  );
  assert.equal(many.people.length, mostPeople);
});

test('a name that another person has cannot be given', () => {
  const map = withNames('Ana', 'Tom');
  assert.equal(renamePerson(map, 'p2', 'ANA'), map);
  assert.equal(renamePerson(map, 'p2', '  '), map);
  assert.equal(renamePerson(map, 'p2', 'tom').people[1]?.name, 'tom');
});

test('removing somebody takes their ties and the circle name that hung on them', () => {
  const tied = nameCircle(
    setTie(withNames('Ana', 'Tom', 'Li'), 'p1', 'p2', 1),
    ['p1', 'p2'],
    'Team',
  );
  const map = removePerson(tied, 'p1');
  assert.deepEqual(map.ties, []);
  assert.deepEqual(map.circleNames, {});
});

test('those named only for having lost touch are lapsed until something else is said', () => {
  const map = addPerson(freshMap, 'lost-touch', 'Ana');
  const [ana] = map.people;
  assert.ok(ana);
  assert.equal(answerOf(ana, 'closeness'), '1');
  const [said] = setAnswer(map, ana.id, 'closeness', '3').people;
  assert.equal(said && answerOf(said, 'closeness'), '3');
  const [both] = addPerson(map, 'talked', 'Ana').people;
  assert.equal(both && answerOf(both, 'closeness'), undefined);
});

test('those named for backing one up are ticked for support until it is taken back', () => {
  const map = addPerson(freshMap, 'back-up', 'Ana');
  const [ana] = map.people;
  assert.deepEqual(ana && helpOf(ana), ['support']);
  const [without] = setHelp(map, 'p1', 'support', false).people;
  assert.deepEqual(without && helpOf(without), []);
});

test('“everyone left” leaves what was said, “Not sure” too', () => {
  const map = setAnswer(withNames('Ana', 'Tom', 'Li'), 'p2', 'place', notSure);
  assert.deepEqual(
    answerForTheRest(map, 'place', 'near').people.map((person) => answerOf(person, 'place')),
    ['near', notSure, 'near'],
  );
});

test('a tie is the same from both ends, and a group keeps the ties that it has', () => {
  const map = setTie(withNames('Ana', 'Tom', 'Li'), 'p3', 'p1', 2);
  assert.equal(tieBetween(map, 'p1', 'p3'), 2);
  const all = tieAll(map, ['p1', 'p2', 'p3']);
  assert.deepEqual(all.ties, [
    { a: 'p1', b: 'p2', strength: 1 },
    { a: 'p1', b: 'p3', strength: 2 },
    { a: 'p2', b: 'p3', strength: 1 },
  ]);
  assert.deepEqual(setTie(all, 'p1', 'p1', 1).ties, all.ties);
  assert.deepEqual(setTie(all, 'p1', 'p77', 1).ties, all.ties);
});

test('a skipped question counts for nothing until it is answered', () => {
  const map = openStep(setAnswer(withNames('Ana'), 'p1', 'stage', 'same'), 'stage');
  assert.equal(isLeftOut(map, 'stage'), false);
  const skipped = skipStep(map);
  assert.equal(isLeftOut(skipped, 'stage'), true);
  assert.equal(isLeftOut(setAnswer(skipped, 'p1', 'stage', 'further'), 'stage'), false);
  assert.equal(isLeftOut(withNames('Ana'), 'ties'), true);
  assert.equal(isLeftOut(moveOn({ ...withNames('Ana'), at: 'ties' }), 'ties'), false);
});

test('without a name no screen beyond the names opens', () => {
  for (const step of stepOrder) {
    const isNames = prompts.some(({ id }) => id === step);
    assert.equal(openStep(freshMap, step).at === step, isNames || step === 'talked');
  }
});

test('Back goes where Continue came from, on every screen', () => {
  const map = withNames('Ana');
  for (const step of stepOrder.slice(0, -1)) {
    assert.equal(moveBack(moveOn({ ...map, at: step })).at, step);
  }
});

test('whatever is done, the map stays sound', () => {
  fc.assert(
    fc.property(arbitraryMap, ({ people, ties, circleNames }) => {
      const ids = people.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(people.length <= mostPeople);
      for (const { name } of people) assert.notEqual(name.trim(), '');
      for (const { a, b } of ties)
        assert.ok(ids.indexOf(a) >= 0 && ids.indexOf(a) < ids.indexOf(b));
      const pairs = ties.map(({ a, b }) => `${a} ${b}`);
      assert.equal(new Set(pairs).size, pairs.length);
      for (const name of Object.values(circleNames)) assert.notEqual(name, '');
    }),
  );
});
