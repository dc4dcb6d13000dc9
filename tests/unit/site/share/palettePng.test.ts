import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { palettePng } from '#src/site/share/palettePng.ts';

test('a picture of a palette reads back as its colours, row by row', async () => {
  const png = palettePng({
    width: 3,
    height: 2,
    palette: [
      [250, 240, 230],
      [1, 2, 3],
    ],
    rows: Uint8Array.from([0, 0, 1, 0, 0, 1, 1, 0]),
  });
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  assert.deepEqual([info.width, info.height, info.channels], [3, 2, 3]);
  const paper = [250, 240, 230];
  const ink = [1, 2, 3];
  assert.deepEqual([...data], [paper, ink, paper, ink, ink, paper].flat());
});
