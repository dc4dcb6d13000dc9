import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { shareImage } from '#src/site/share/shareImage.ts';

/** Where two pictures differ: the box around all pixels that are not alike. */
async function difference(one: Uint8Array, other: Uint8Array) {
  const [a, b] = await Promise.all([one, other].map((png) => sharp(png).raw().toBuffer()));
  const box = { left: 1200, top: 630, right: 0, bottom: 0 };
  for (let at = 0; at < 1200 * 630 * 3; at += 1) {
    if (a?.[at] === b?.[at]) continue;
    const pixel = Math.floor(at / 3);
    box.left = Math.min(box.left, pixel % 1200);
    box.right = Math.max(box.right, pixel % 1200);
    box.top = Math.min(box.top, Math.floor(pixel / 1200));
    box.bottom = Math.max(box.bottom, Math.floor(pixel / 1200));
  }
  return box;
}

test('a share image is a PNG of 1200 by 630', async () => {
  const { format, width, height } = await sharp(
    await shareImage({ kicker: 'Guide', title: 'Weak ties' }),
  ).metadata();
  assert.deepEqual({ format, width, height }, { format: 'png', width: 1200, height: 630 });
});

test('the longest title stays between the kicker and the name of the site', async () => {
  const kicker = 'Guide';
  const title =
    'Why we know people like ourselves, and what a little can do about it in an ordinary week';
  const box = await difference(
    await shareImage({ kicker, title: '.' }),
    await shareImage({ kicker, title }),
  );
  assert.ok(box.left >= 72 && box.right <= 828, JSON.stringify(box));
  assert.ok(box.top > 112 && box.bottom < 513, JSON.stringify(box));
});

test('a word wider than the picture is set smaller', async () => {
  const title = 'Rechtsschutzversicherungsgesellschaften';
  const box = await difference(
    await shareImage({ kicker: 'Guide', title: '.' }),
    await shareImage({ kicker: 'Guide', title }),
  );
  assert.ok(box.left >= 72 && box.right <= 828, JSON.stringify(box));
});

test('the kicker alone changes the line above', async () => {
  const box = await difference(
    await shareImage({ kicker: 'Guide', title: 'Weak ties' }),
    await shareImage({ kicker: 'Plan', title: 'Weak ties' }),
  );
  assert.ok(box.top >= 72 && box.bottom < 112 && box.right < 300, JSON.stringify(box));
});
