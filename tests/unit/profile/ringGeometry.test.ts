import assert from 'node:assert/strict';
import { test } from 'node:test';
import { egoRadius, ringGeometry } from '#src/profile/ringGeometry.ts';

const near = (actual: number, expected: number) => {
  assert.ok(Math.abs(actual - expected) < 0.02, `${String(actual)} is not ${String(expected)}`);
};

test('every circle touches the one in the middle', () => {
  const rings = ringGeometry([0, 20, 45, 60, 80, 100]);
  assert.equal(rings.length, 6);
  for (const { x, y, radius } of rings) near(Math.hypot(x, y), egoRadius + radius);
});

test('a higher score has a wider circle, and an unknown one the smallest', () => {
  const [low, high, unknown] = ringGeometry([10, 90, undefined]);
  const [none] = ringGeometry([0]);
  assert.ok(low && high && unknown && none);
  assert.ok(high.radius > low.radius);
  assert.equal(unknown.radius, none.radius);
});

test('labels stand outside the circle of a full score, on its far side', () => {
  for (const { x, full, label } of ringGeometry([0, 10, 50, 70, 90, 100])) {
    near(Math.hypot(full.x, full.y), egoRadius + full.radius);
    assert.ok(Math.hypot(label.x, label.y) > Math.hypot(full.x, full.y) + full.radius);
    assert.ok(label.anchor === 'middle' || Math.sign(x) === (label.anchor === 'start' ? 1 : -1));
  }
});
