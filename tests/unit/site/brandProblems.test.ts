import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brandCss } from '#src/site/brandCss.ts';
import { brandProblems } from '#src/site/brandProblems.ts';
import { contrast } from '#src/site/contrast.ts';
import { site } from '#src/site/site.ts';

test('contrast runs from 1 to 21 and does not depend on the order', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#777777'), 1);
  assert.equal(contrast('#2a3fb0', '#ffffff'), contrast('#ffffff', '#2a3fb0'));
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
});

test('a colour in another form is refused', () => {
  assert.throws(() => contrast('blue', '#ffffff'), /"blue" is not a colour/);
});

test("the site's own colours can be read", () => {
  assert.deepEqual(brandProblems(site.colours), []);
});

test('a pair that is too close is named with its theme', () => {
  const pale = { ...site.colours.light, muted: '#c0b8a8' };
  const problems = brandProblems({ light: pale, dark: site.colours.dark });
  assert.equal(problems.length, 2);
  assert.match(problems[0] ?? '', /colours\.light\.muted on paper has a contrast of 1\.\d\d to 1/);
});

test('the style sheet carries both palettes, and prints in the light one', () => {
  const css = brandCss(site.colours);
  assert.equal(css.split(`--paper:${site.colours.light.paper}`).length, 3);
  assert.equal(css.split(`--paper:${site.colours.dark.paper}`).length, 2);
});
