import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mapForm, quizForm } from '#src/domain/profile/resultForm.ts';
import { drawResult, pictureInWords } from '#src/you/drawResult.ts';
import { stripPlaces } from '#src/you/stripPlaces.ts';
import { keptResults } from '../../support/deviceSeeds.ts';
import { networkDiversity } from '../../support/networkDiversity.ts';

const form = quizForm(networkDiversity);
const [check, map] = keptResults;
assert.ok(check && map);

test('the picture holds the dimensions, their scores and the site’s name, and no other text', () => {
  const texts = drawResult(form, check, 'Wider Circle').texts.map(({ text }) => text);
  const expected = ['Reach', '65', 'Mix', '62', 'Openness', '48', 'Spread', '45', 'Help', '65'];
  assert.deepEqual(texts, [...expected, 'Habits', '55', 'Wider Circle']);
});

test('a score that is not known is written as such', () => {
  const picture = drawResult(mapForm([]), { ...map, dimensions: {} }, 'Wider Circle');
  assert.equal(picture.texts.filter(({ text }) => text === 'not known').length, 4);
});

test('everything in the picture lies inside it', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(scores, (values) => {
      const dimensions = Object.fromEntries(
        form.dimensions.map(({ id }, index) => [id, values[index] ?? 0]),
      );
      const { width, height, circles } = drawResult(form, { ...check, dimensions }, 'Site');
      for (const { x, y, radius } of circles) {
        assert.ok(x - radius >= 0 && x + radius <= width, `${String(x)} ± ${String(radius)}`);
        assert.ok(y - radius >= 0 && y + radius <= height, `${String(y)} ± ${String(radius)}`);
      }
    }),
  );
});

test('the words say the same scores as the picture', () => {
  assert.match(
    pictureInWords(form, check, 'Wider Circle'),
    /Reach 65, Mix 62, Openness 48, Spread 45, Help 65, Habits 55\. Wider Circle\.$/,
  );
});

test('circles on a strip never cover each other, and each stands at its score', () => {
  const score = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(score, { maxLength: 30 }), (scores) => {
      const places = stripPlaces(scores);
      assert.equal(places.length, scores.filter((value) => value !== undefined).length);
      for (const place of places) {
        assert.equal(place.score, scores[place.index]);
        for (const other of places) {
          const isCovered =
            other !== place &&
            other.level === place.level &&
            Math.abs(other.score - place.score) < 5;
          assert.ok(!isCovered);
        }
      }
    }),
  );
});
