import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgePress, type Press, stampTimes } from '#src/domain/newsletter/judgePress.ts';

const fromOurPage: Press = {
  fetchSite: 'same-origin',
  trapFilled: false,
  stampAge: undefined,
  flooded: false,
};

test('a press on our own page is taken at once', () => {
  assert.equal(judgePress(fromOurPage), 'take');
});

for (const [what, press] of [
  ['no browser', { fetchSite: undefined }],
  ['another site', { fetchSite: 'cross-site' }],
  ['a neighbour of ours', { fetchSite: 'same-site' }],
  ['the address bar', { fetchSite: 'none' }],
  ['whoever fills in the hidden field', { trapFilled: true }],
  ['anybody during a flood', { flooded: true }],
] as const) {
  test(`a press from ${what} is asked for once more, and not refused`, () => {
    const suspect = { ...fromOurPage, ...press };
    assert.equal(judgePress(suspect), 'again');
    assert.equal(judgePress({ ...suspect, stampAge: stampTimes.least }), 'take');
  });
}

test('a second press must wait, and may not wait for ever', () => {
  const press = (stampAge: number) =>
    judgePress({ ...fromOurPage, fetchSite: undefined, stampAge });
  assert.equal(press(0), 'too-soon');
  assert.equal(press(stampTimes.least - 1), 'too-soon');
  assert.equal(press(stampTimes.least), 'take');
  assert.equal(press(stampTimes.most), 'take');
  assert.equal(press(stampTimes.most + 1), 'again');
  assert.equal(press(-1), 'again');
});
