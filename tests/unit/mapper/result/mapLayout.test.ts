import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  angleOf,
  egoDisc,
  type LayoutPerson,
  mapLayout,
  nearestRing,
  pointAt,
} from '#src/mapper/result/mapLayout.ts';

const linked = (one: string, other: string) => ((Number(one) + Number(other)) % 3 === 0 ? 1 : 0);

const people: fc.Arbitrary<readonly LayoutPerson[]> = fc
  .array(
    fc.record({
      closeness: fc.constantFrom(5, 4, 3, 2, 1, undefined),
      circle: fc.constantFrom(0, 1, 2, 3, undefined),
      name: fc.string({ minLength: 1, maxLength: 24 }),
      turn: fc.constant(0),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => list.map((person, index) => ({ ...person, id: String(index) })));

/** The two discs that are nearest to each other, in radii of one. */
function worstOverlap(list: readonly LayoutPerson[], size: number): number {
  const { people: placed, disc } = mapLayout(list, size, linked);
  let worst = Infinity;
  placed.forEach((one, index) => {
    for (const other of placed.slice(index + 1)) {
      worst = Math.min(worst, Math.hypot(one.x - other.x, one.y - other.y) / disc);
    }
  });
  return worst;
}

test('the same people are laid out the same way every time', () => {
  fc.assert(
    fc.property(people, (list) => {
      assert.deepEqual(mapLayout(list, 288, linked), mapLayout(list, 288, linked));
    }),
  );
});

test('everybody stands inside the picture and off the middle', () => {
  fc.assert(
    fc.property(people, fc.constantFrom(256, 288, 480, 680), (list, size) => {
      const layout = mapLayout(list, size, linked);
      for (const { x, y } of layout.people) {
        const distance = Math.hypot(x, y);
        assert.ok(
          distance + layout.disc <= size / 2 + 0.1,
          `${String(distance)} of ${String(size / 2)}`,
        );
        assert.ok(distance >= egoDisc, `${String(distance)} is under the middle`);
      }
    }),
  );
});

test('the closer, the further in', () => {
  fc.assert(
    fc.property(people, (list) => {
      const { rings } = mapLayout(list, 288, linked);
      const radii = rings.map(({ radius }) => radius);
      assert.deepEqual(
        radii,
        radii.toSorted((a, b) => a - b),
      );
      assert.deepEqual(
        rings.slice(0, 5).map(({ closeness }) => closeness),
        [5, 4, 3, 2, 1],
      );
    }),
  );
});

test('in 288 px thirty people at mixed distances do not cover each other', () => {
  for (const shift of [0, 1, 2, 3, 4]) {
    const list = Array.from({ length: 30 }, (_, index): LayoutPerson => ({
      id: String(index),
      name: `Somebody ${String(index)}`,
      closeness: 5 - ((index * 2 + shift) % 5),
      circle: index < 26 ? index % (3 + shift) : undefined,
      turn: 0,
    }));
    const worst = worstOverlap(list, 288);
    assert.ok(worst >= 1.85, `shift ${String(shift)}: ${String(worst)} radii apart`);
  }
});

test('twelve people never cover each other, however close they are', () => {
  for (const closeness of [5, 4, 3, 2, 1, undefined]) {
    const list = Array.from({ length: 12 }, (_, index): LayoutPerson => ({
      id: String(index),
      name: 'N',
      closeness,
      circle: index % 2,
      turn: 0,
    }));
    const worst = worstOverlap(list, 288);
    assert.ok(worst >= 1.99, `${String(closeness)}: ${String(worst)}`);
  }
});

test('names that are shown cover neither each other nor a disc nor the edge', () => {
  fc.assert(
    fc.property(people, (list) => {
      const { people: placed, disc } = mapLayout(list, 600, linked);
      const names = new Map(list.map(({ id, name }) => [id, name]));
      const boxes = placed.flatMap(({ id, label }) => {
        if (!label) return [];
        const width = [...(names.get(id) ?? '')].length * 7.2;
        const left = { start: label.x, middle: label.x - width / 2, end: label.x - width };
        return [{ id, left: left[label.anchor], right: left[label.anchor] + width, y: label.y }];
      });
      for (const box of boxes) {
        const far = Math.hypot(Math.max(-box.left, box.right), Math.abs(box.y) + 8);
        assert.ok(far <= 300 - 9, `the name of ${box.id} crosses the line of its circle`);
        for (const other of placed) {
          const inside =
            other.x + disc > box.left + 1 &&
            other.x - disc < box.right - 1 &&
            Math.abs(other.y - box.y) < 8;
          assert.ok(!inside, `the name of ${box.id} covers ${other.id}`);
        }
        for (const other of boxes.filter(({ id }) => id !== box.id)) {
          const covers =
            other.left < box.right - 1 &&
            box.left + 1 < other.right &&
            Math.abs(other.y - box.y) < 15;
          assert.ok(!covers, `the names of ${box.id} and ${other.id}`);
        }
      }
    }),
  );
});

test('a drag is read back as the ring and the angle where it ended', () => {
  const { rings } = mapLayout(
    [{ id: '1', name: 'A', closeness: 3, circle: 0, turn: 0 }],
    400,
    linked,
  );
  for (const { closeness, radius } of rings) {
    for (const angle of [0, 45, 133, 270, 359]) {
      const { x, y } = pointAt(angle, radius);
      assert.equal(nearestRing(rings, Math.hypot(x, y))?.closeness, closeness);
      assert.ok(Math.abs(((angleOf(x, y) - angle + 540) % 360) - 180) < 0.1);
    }
  }
});
