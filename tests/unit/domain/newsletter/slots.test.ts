import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  beginPart,
  endPart,
  escapeMarkup,
  fillSlotPage,
  parseSlotPage,
  slotText,
} from '#src/domain/newsletter/slots.ts';

const page = parseSlotPage(
  `<p title="${slotText('name')}">${slotText('name')}</p>` +
    `${beginPart('note')}<b>${slotText('note')}</b>${endPart}` +
    '<input value="a" data-checked="a"><input value="b" data-checked="b">',
);

test('texts, boxes and parts are filled in, and the rest stays as it was', () => {
  const filled = fillSlotPage(page, {
    texts: { name: 'Ann', note: 'Hello' },
    checked: new Set(['b']),
    parts: new Set(['note']),
  });
  assert.equal(
    filled,
    '<p title="Ann">Ann</p><b>Hello</b><input value="a"><input value="b" checked>',
  );
});

test('a part that is not shown needs no text, and boxes are empty by themselves', () => {
  assert.equal(
    fillSlotPage(page, { texts: { name: 'Ann' } }),
    '<p title="Ann">Ann</p><input value="a"><input value="b">',
  );
});

test('a text is never markup, and a mark in it is never filled in', () => {
  const name = `"><script>'&${slotText('note')}`;
  const filled = fillSlotPage(page, { texts: { name, note: 'secret' } });
  assert.ok(filled.startsWith(`<p title="${escapeMarkup(name)}">`));
  assert.doesNotMatch(filled, /<script|secret/);
  assert.equal(escapeMarkup(`<>&"'`), '&lt;&gt;&amp;&quot;&#39;');
});

test('a text that was forgotten is a fault and not an empty place', () => {
  assert.throws(() => fillSlotPage(page, { texts: {} }), /needs the text "name"/);
});

for (const [html, complaint] of [
  [`${beginPart('a')}x`, /Part a does not end/],
  [`x${endPart}`, /has not begun/],
  [beginPart('a') + beginPart('b') + endPart, /Part b begins inside part a/],
] as const) {
  test(`${html} is refused`, () => {
    assert.throws(() => parseSlotPage(html), complaint);
  });
}
