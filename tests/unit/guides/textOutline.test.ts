import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOutline, textOutlineShape } from '#src/guides/textOutline.ts';

const text = `Begin here.[@burt2004]

## First part

Three words here.[@aral2011; @burt2004]

### Inside it

:::exercise[Try it]{minutes=10}
1. Do it.
:::

<QuickLook quiz="network-diversity" questions={['q3']} />
`;

test('an outline has what pages say of a text', () => {
  assert.deepEqual(textOutline(text), {
    sections: [
      { title: '', words: 2 },
      { title: 'First part', words: 13 },
    ],
    headings: ['First part', 'Inside it'],
    minutes: 1,
    exerciseMinutes: 10,
    cited: ['burt2004', 'aral2011'],
    quickLook: 'network-diversity',
  });
});

test('an outline passes through the shape that entries are checked with', () => {
  for (const markdown of [text, '']) {
    assert.deepEqual(textOutlineShape.parse(textOutline(markdown)), textOutline(markdown));
  }
});
