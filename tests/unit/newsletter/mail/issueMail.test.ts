import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issueMail } from '#src/newsletter/mail/issueMail.ts';
import type { Reference } from '#src/site/referenceShape.ts';

const reference: Reference = {
  id: 'moore2001',
  type: 'article-journal',
  title: 'A study of <people> & moves',
  author: [{ family: 'Moore', given: 'Ann' }],
  issued: { 'date-parts': [[2001]] },
  DOI: '10.1000/moves.1',
  custom: { strength: 'good', finding: 'They moved.', limit: 'One town only.', facts: ['F1'] },
} as Reference;

function mailOf(body: string) {
  return issueMail(
    {
      slug: '2026-12',
      fields: {
        title: 'A letter with <marks> & “quotes”',
        summary: 'What mailboxes show after the subject, in a line of its own.',
        date: '2026-12-01',
        topics: ['widen'],
        author: 'The editor',
        draft: false,
      },
      body,
    },
    new Map([['moore2001', reference]]),
  );
}

test('text is escaped in HTML and stands as it is in the text', () => {
  const { html, text, subject } = mailOf('Do not press `<`… say 3 < 4 & "go".'.replace('`<`…', ''));
  assert.match(html, /3 &lt; 4 &amp; &quot;go&quot;/);
  assert.match(html, /<title>A letter with &lt;marks&gt; &amp; “quotes”<\/title>/);
  assert.match(text, /say 3 < 4 & "go"/);
  assert.equal(subject, 'A letter with <marks> & “quotes”');
});

test('a source has the same number in the line and in the list, in both forms', () => {
  const { html, text } = mailOf('They wrote.[@moore2001] Again.[@moore2001]');
  assert.equal(html.match(/<sup [^>]*>1<\/sup>/g)?.length, 2);
  assert.match(
    html,
    /<a href="https:\/\/doi\.org\/10\.1000\/moves\.1"[^>]*>A study of &lt;people&gt; &amp; moves<\/a>/,
  );
  assert.match(text, /They wrote\. \[1\] Again\. \[1\]/);
  assert.match(
    text,
    /\[1\] Moore, A\. \(2001\)\. A study of <people> & moves\.[^\n]*\n {4}https:\/\/doi\.org/,
  );
});

test('a link to a page of the site becomes whole, and one elsewhere stays', () => {
  const { html, text } = mailOf(
    'See [weak ties](/guides/weak-ties/#a) and [them](https://example.net/a?b=1&c=2).',
  );
  assert.match(html, /href="\{\{site\}\}\/guides\/weak-ties\/#a"/);
  assert.match(html, /href="https:\/\/example\.net\/a\?b=1&amp;c=2"/);
  assert.match(
    text,
    /\n {2}weak ties:\n {2}\{\{site\}\}\/guides\/weak-ties\/#a\n {2}them:\n {2}https:/,
  );
});

test('lists, headings, quotes and blocks are there in both forms', () => {
  const { html, text } = mailOf(
    '## A section\n\n3. Three\n4. Four with **weight** and *a lean*\n\n- a\n- b\n\n> Said.\n\n' +
      ':::exercise[Ten minutes]{minutes=10}\nAt 10:30, write.\n:::\n\n:::words[To say]\nHello.\n:::\n',
  );
  assert.match(html, /<h2 [^>]*>A section<\/h2>/);
  assert.match(html, /<ol start="3" /);
  assert.match(html, /<strong>weight<\/strong> and <em>a lean<\/em>/);
  assert.match(html, /Exercise · 10 minutes/);
  assert.match(html, /At 10:30, write\./);
  for (const part of [
    'A SECTION',
    '3. Three',
    '4. Four with weight and *a lean*',
    '- a',
    '> Said.',
    'Exercise · 10 minutes: Ten minutes',
    'At 10:30, write.',
    'Words to use: To say',
  ]) {
    assert.ok(text.includes(part), part);
  }
});

test('the issue is due at noon UTC of its day', () => {
  assert.equal(mailOf('Hello.').dueAt, Date.UTC(2026, 11, 1, 12));
});

test('what no mail can show stops the build', () => {
  assert.throws(() => mailOf('![A boat](/boat.png)'), /2026-12\.md holds a picture/);
  assert.throws(() => mailOf('Hello {{leave}}.'), /two curly brackets/);
});

test('a letter that Gmail would cut off stops the build', () => {
  assert.throws(() => mailOf('A sentence of a long letter. '.repeat(5000)), /Gmail cuts/);
});
