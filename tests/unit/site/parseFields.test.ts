import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFields } from '#src/site/parseFields.ts';

const slips: readonly {
  readonly called: string;
  readonly text: string;
  readonly line: number;
  readonly message: RegExp;
  readonly cure: RegExp;
}[] = [
  {
    called: 'a tab before a field',
    text: 'a: 1\n\tb: 2\n',
    line: 2,
    message: /^A tab stands at the beginning of the line\.$/,
    cure: /^Indent with blanks, two for each level\.$/,
  },
  {
    called: 'a tab after a text of several lines',
    text: 'a: >-\n  Some words.\n\tb: 2\n',
    line: 3,
    message: /A tab/,
    cure: /blanks/,
  },
  {
    called: 'a colon in a title',
    text: 'a: 1\ntitle: Referrals: what they ask\n',
    line: 2,
    message: /^A second colon stands in the line\.$/,
    cure: /^Put double quotes around the text after the first colon\.$/,
  },
  {
    called: 'curly quotes around a colon',
    text: 'title: “Referrals: what they ask”\n',
    line: 1,
    message: /second colon/,
    cure: /straight quotes/,
  },
  {
    called: 'an apostrophe in single quotes',
    text: "title: 'Don't ask yet'\nb: 2\n",
    line: 1,
    message: /^An apostrophe ends the text before its end\.$/,
    cure: /^Put double quotes around the text\.$/,
  },
  {
    called: 'a field that stands twice',
    text: 'author: A\ntitle: B\nauthor: C\n',
    line: 3,
    message: /^The field "author" stands twice\.$/,
    cure: /^Keep one of the two\.$/,
  },
  {
    called: 'an entry without its blank',
    text: 'related:\n- one\n-two\nb: 1\n',
    line: 3,
    message: /no field and no entry/,
    cure: /with a blank after the colon or hyphen/,
  },
  {
    called: 'a field without its colon',
    text: 'a: 1\nb 2\nc: 3\n',
    line: 2,
    message: /no field and no entry/,
    cure: /"name: value"/,
  },
  {
    called: 'a list that is never closed',
    text: 'topics: [a, b\nauthor: C\n',
    line: 2,
    message: /closed by \] has no end/,
    cure: /Look for where it begins, and write the \]\./,
  },
  {
    called: 'a quote that is never closed',
    text: 'a: "one\nb: 2\n',
    line: 3,
    message: /closed by " has no end/,
    cure: /write the "\./,
  },
  {
    called: 'a field that is indented less than its neighbour',
    text: 'a:\n  b: 1\n c: 2\n',
    line: 3,
    message: /indentation/,
    cure: /same number of blanks/,
  },
  {
    called: 'a step whose fields are not in line',
    text: 'steps:\n  - kind: guide\n   slug: b\n',
    line: 3,
    message: /indentation/,
    cure: /same number of blanks/,
  },
  {
    called: 'a text that begins with a per cent sign',
    text: 'title: % of referrals\n',
    line: 1,
    message: /A mark in the text/,
    cure: /double quotes/,
  },
  {
    called: 'a text that begins with a citation',
    text: 'title: @lee2022 says\n',
    line: 1,
    message: /A mark in the text/,
    cure: /double quotes/,
  },
  {
    called: 'a text that begins with an exclamation mark',
    text: 'a: 1\ntitle: !important tips\n',
    line: 2,
    message: /begins with "!"/,
    cure: /double quotes/,
  },
  {
    called: 'a text with a number sign',
    text: 'a: 1\ntitle: Reason #1 of three\n',
    line: 2,
    message: /^YAML does not read "#1 of three"\.$/,
    cure: /double quotes around the text, or a blank after the #/,
  },
  {
    called: 'a comma too many in JSON',
    text: '[\n  { "a": 1,, "b": 2 }\n]\n',
    line: 2,
    message: /^This is not JSON: /,
    cure: /commas, quotes and brackets/,
  },
  {
    called: 'a comma after the last entry in JSON, which YAML would let through',
    text: '[\n  { "a": 1 },\n]\n',
    line: 4,
    message: /^This is not JSON: Unexpected token ']'\.$/,
    cure: /the one before/,
  },
];

for (const { called, text, line, message, cure } of slips) {
  test(`${called} is said at its line, in words for somebody who knows no YAML`, () => {
    const { data, fault } = parseFields(text, 10);
    assert.equal(data, undefined);
    assert.ok(fault !== undefined);
    assert.match(fault.message, message);
    assert.match(fault.cure, cure);
    assert.equal(fault.line, line + 10);
  });
}

test('comments, block texts and quoted marks are read as they are meant', () => {
  const text = `# A note.
order: 3 # place in the list
title: "Reason #1: don't"
answer: >-
  Number #1 of three: ask.
list:
  - one # and why
`;
  const { data, fault } = parseFields(text);
  assert.equal(fault, undefined);
  assert.deepEqual(data, {
    order: 3,
    title: "Reason #1: don't",
    answer: 'Number #1 of three: ask.',
    list: ['one'],
  });
});
