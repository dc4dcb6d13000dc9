import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameAddress, snippets } from '#src/embed/chooser/snippets.ts';
import { themeNotes } from '#src/embed/chooser/themeNotes.ts';
import { readTheme } from '#src/embed/theme.ts';
import { site } from '#src/site/site.ts';

const origin = 'https://site.example';
const quiz = { id: 'network-diversity', title: 'How varied is it?' };

test('without a wish the element has its quiz and its link, and nothing else', () => {
  const { element, wordPress, link } = snippets({ origin, quiz, theme: {} });
  assert.equal(
    element,
    '<script src="https://site.example/embed/v1.js" async></script>\n' +
      '<wider-circle quiz="network-diversity">\n' +
      '  <a href="https://site.example/quizzes/network-diversity/">How varied is it?</a>\n' +
      '</wider-circle>',
  );
  assert.equal(wordPress, 'https://site.example/quizzes/network-diversity/');
  assert.equal(
    link,
    '<a href="https://site.example/quizzes/network-diversity/">How varied is it?</a>',
  );
});

test('what is wished stands in the element as written, and in the frame as it reads it back', () => {
  const theme = { theme: 'dark', accent: '#2a3fb0', font: '"Gill Sans", serif' };
  const { element, frame } = snippets({ origin, quiz, theme });
  assert.match(element, / accent="#2a3fb0" font="&quot;Gill Sans&quot;, serif">/);
  const [, address = ''] = /src="([^"]*)"/.exec(frame) ?? [];
  const query = new URL(address.replaceAll('&amp;', '&')).searchParams;
  assert.deepEqual(
    readTheme((name) => query.get(name)),
    readTheme((name) => theme[name as keyof typeof theme]),
  );
});

test('a frame without a wish has an address without a question mark', () => {
  assert.equal(frameAddress('/embed/x/', {}), '/embed/x/');
  assert.equal(frameAddress('/embed/x/', { accent: '#fff' }), '/embed/x/?accent=fff');
});

test('a colour that is hard to read in one scheme only is told with that scheme', () => {
  const notes = themeNotes({ accent: '#ffdd00' }, site.colours);
  assert.equal(notes.length, 1);
  assert.match(notes[0] ?? '', /^On light devices: accent #ffdd00 on #f8f4eb .* It is shown as #/);
});

test('a colour that is hard to read whatever the device is told once', () => {
  const notes = themeNotes({ accent: '#ffdd00', surface: '#ffffff' }, site.colours);
  assert.match(notes.join('|'), /^accent #ffdd00 on #ffffff has a contrast of 1\.35 to 1[^|]*$/);
});

test('a look that can be read and is written right needs no word', () => {
  assert.deepEqual(themeNotes({ theme: 'dark', radius: '4', accent: '#8f9cff' }, site.colours), []);
  assert.match(themeNotes({ radius: 'round' }, site.colours).join(), /^radius "round" cannot/);
});
