import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beadChain } from '#src/paths/beadChain.ts';

const minutes = [7, 3, 7, 5, 6, 10, 0];

for (const across of [false, true]) {
  const way = across ? 'across' : 'downwards';

  test(`each bead touches the one before it, ${way}`, () => {
    const { beads } = beadChain(minutes, across);
    assert.equal(beads.length, minutes.length);
    for (const [index, bead] of beads.entries()) {
      const before = beads[index - 1];
      if (!before) continue;
      const distance = Math.hypot(bead.x - before.x, bead.y - before.y);
      assert.ok(Math.abs(distance - bead.radius - before.radius) < 0.3, String(index));
    }
  });

  test(`the frame holds every bead, ${way}`, () => {
    const { beads, width, height } = beadChain(minutes, across);
    for (const { x, y, radius } of beads) {
      assert.ok(x - radius >= 0 && x + radius <= width, `${String(x)} of ${String(width)}`);
      assert.ok(y - radius >= 0 && y + radius <= height, `${String(y)} of ${String(height)}`);
    }
  });
}

test('a page four times as long has a bead twice as wide, and no bead is too small to see', () => {
  const [short, long, none] = beadChain([4, 16, 0]).beads;
  assert.ok(short && long && none);
  assert.ok(Math.abs(long.radius - 2 * short.radius) < 0.2);
  assert.equal(none.radius, 7);
});
