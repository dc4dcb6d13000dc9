import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { guideMarkdown } from '#src/guides/markdown/guideMarkdown.ts';

const folder = mkdtempSync(join(tmpdir(), 'guide-markdown-'));
const referencesFile = join(folder, 'references.json');
const source = (id: string, ...families: string[]) => ({
  id,
  author: families.map((family) => ({ family })),
  issued: { 'date-parts': [[2022]] },
});
writeFileSync(
  referencesFile,
  JSON.stringify([source('lee2022', 'Lee', 'Ode', 'Uhl'), source('ode2022', 'Ode')]),
);
after(() => {
  rmSync(folder, { recursive: true });
});

const processor = await createSatteriMarkdownProcessor({
  ...guideMarkdown(pathToFileURL(referencesFile)),
  syntaxHighlight: false,
});
const fileURL = pathToFileURL(join(process.cwd(), 'content/guides/made-up.md'));

async function html(markdown: string): Promise<string> {
  return (await processor.render(markdown, { fileURL })).code;
}

function occurrences(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

test('a citation becomes a numbered link that says its source, with an id of its own', async () => {
  const page = await html('One.[@ode2022] Two.[@lee2022; @ode2022]');
  assert.equal(
    page.trim(),
    '<p>One.<sup class="cites"><a href="#source-ode2022" id="cite-ode2022-1" aria-label="Source 1: Ode, 2022">1</a></sup>' +
      ' Two.<sup class="cites"><a href="#source-lee2022" id="cite-lee2022-1" aria-label="Source 2: Lee and others, 2022">2</a>,' +
      ' <a href="#source-ode2022" id="cite-ode2022-2" aria-label="Source 1: Ode, 2022">1</a></sup></p>',
  );
});

test('an unknown source is refused with its file, its line and the likely key', async () => {
  await assert.rejects(
    html('\n\nOne.[@lea2022]'),
    /^Error: content\/guides\/made-up\.md:3: The source "lea2022" .* Did you mean "lee2022"\?$/,
  );
});

test('a block becomes a section that its title names', async () => {
  const page = await html(':::exercise[Write *one* line]{minutes=10}\nNow.\n:::\n');
  assert.match(page, /<section class="block block-exercise" aria-labelledby="block-1-title">/);
  assert.match(page, /<p class="block-kicker">Exercise · 10 minutes<\/p>/);
  assert.match(page, /<p class="block-title" id="block-1-title">Write <em>one<\/em> line<\/p>/);
});

test('the strength of the evidence is said in plain words', async () => {
  const page = await html(':::strength[good]\nSo far.\n:::\n');
  assert.match(page, /<aside class="block block-strength strength-good"/);
  assert.match(page, />Good evidence: observational or one setting<\/p>/);
});

const refused: readonly (readonly [markdown: string, complaint: RegExp])[] = [
  [':::word[Say]\nHello.\n:::', /no block called "word"/],
  [':::words[Say]{loud=yes}\nHello.\n:::', /takes no attribute "loud"/],
  [':::words\nHello.\n:::', /has no label/],
  [':::words[Say]\n:::', /is empty/],
  [':::exercise[Do]\nIt.\n:::', /how many minutes/],
  [':::strength[huge]\nYes.\n:::', /"huge" is no strength/],
  ['::words[Say]', /begins with three colons/],
];

for (const [markdown, complaint] of refused) {
  test(`${JSON.stringify(markdown)} is refused at its line`, async () => {
    await assert.rejects(html(`Text.\n\n${markdown}\n`), (error: Error) => {
      assert.match(error.message, complaint);
      assert.match(error.message, /^content\/guides\/made-up\.md:3: /);
      return true;
    });
  });
}

test('a colon in prose is text', async () => {
  assert.match(await html('At 10:30, odds of 3:1, so:maybe.'), /At 10:30, odds of 3:1, so:maybe\./);
});

test('a note stands in the list and, hidden until a wide screen shows it, at its reference', async () => {
  const page = await html('A.[^n] B.[^n]\n\n[^n]: One *town*.[@lee2022]');
  assert.equal(occurrences(page, /<small class="sidenote" role="note" hidden/g), 1);
  assert.equal(occurrences(page, /<span class="note-mark" hidden>note 1<\/span>/g), 2);
  assert.equal(occurrences(page, /<a [^>]*data-footnote-ref[^>]*>note 1<\/a>/g), 2);
  assert.match(page, /<span class="sidenote-number">1<\/span> One <em>town<\/em>\./);
  assert.match(page, /<li id="user-content-fn-n">/);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  assert.ok(ids.length > 3);
  assert.equal(new Set(ids).size, ids.length, `ids repeat: ${ids.join(' ')}`);
});

test('a note is called so in the language of its text', async () => {
  const spanish = pathToFileURL(join(process.cwd(), 'content/es/guides/made-up.md'));
  const page = (await processor.render('A.[^n]\n\n[^n]: Uno.', { fileURL: spanish })).code;
  assert.match(page, /<span class="note-mark" hidden>nota 1<\/span>/);
  assert.match(page, /<a [^>]*data-footnote-ref[^>]*>nota 1<\/a>/);
});

test('a table scrolls in a named region that the keyboard reaches', async () => {
  const page = await html('| Who | When |\n|---|---|\n| A | B |\n');
  assert.match(
    page,
    /<section class="table-scroll" aria-label="Table 1: Who, When" tabindex="0"><table>/,
  );
  assert.equal(occurrences(page, /<th scope="col">/g), 2);
});

test('a link that leaves the site says so, and one inside does not', async () => {
  const page = await html('[out](https://example.org/) [in](/guides/)');
  assert.match(page, /<a href="https:\/\/example\.org\/" rel="external">/);
  assert.match(page, /<a href="\/guides\/">/);
});
