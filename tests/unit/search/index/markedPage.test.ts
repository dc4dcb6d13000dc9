import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MarkedPage, readMarkedPage } from '#src/search/index/markedPage.ts';

const read = (article: string): MarkedPage => {
  const page = readMarkedPage(
    `<!doctype html><html><body><p>before</p><article data-pagefind-body>${article}</article><p>after</p></body></html>`,
  );
  assert.ok(page);
  return page;
};

test('a page without a marked body is not searched', () => {
  assert.equal(readMarkedPage('<html><body><h1>Not here</h1></body></html>'), undefined);
});

test('the text is that of the body alone, with its entities read', () => {
  assert.equal(read('<p>Ask R&amp;D &ndash; today.</p>').content, 'Ask R&D – today.');
});

test('words of two blocks stay two words, and a word with a part set apart stays one', () => {
  assert.equal(
    read('<dl><dt>How long</dt><dd>4 weeks</dd></dl><ul><li>one</li><li>two</li></ul>').content,
    'How long 4 weeks one two',
  );
  assert.equal(
    read('<p>They are <em>un</em>paid<br>and<sup>1</sup> late</p>').content,
    'They are unpaid and 1 late',
  );
});

test('a no-break space stays', () => {
  assert.equal(read('<p>84\u00A0%\n  of them</p>').content, '84\u00A0% of them');
});

test('what is marked to be ignored, and what readers press or do not see, is left out', () => {
  const page = read(
    '<p>kept</p><aside data-pagefind-ignore>no <h2 id="no">no</h2></aside><script>no()</script>' +
      '<button>no</button><label><input type="checkbox">no</label><nav>no</nav><svg><title>no</title></svg>',
  );
  assert.equal(page.content, 'kept');
  assert.deepEqual(page.sections, []);
});

test('meta and filters are the text of their element or what stands behind the colon', () => {
  const page = read(
    '<h1 data-pagefind-meta="title" data-pagefind-filter="topic:look">Weak <em>ties</em></h1>' +
      '<p data-pagefind-meta="answer"> They\n do. </p><p data-pagefind-meta="link:a:b"></p>' +
      '<span data-pagefind-filter="topic">widen</span>',
  );
  assert.deepEqual(
    [...page.meta],
    [
      ['title', 'Weak ties'],
      ['answer', 'They do.'],
      ['link', 'a:b'],
    ],
  );
  assert.deepEqual([...page.filters], [['topic', ['look', 'widen']]]);
});

test('sections are the headings of the second and third level that have an id', () => {
  const { sections } = read(
    '<h2 id="news">Where <em>news</em> comes from</h2><h3 id="who">Who</h3><h4 id="no">No</h4><h2>No</h2>',
  );
  assert.deepEqual(sections, [
    { id: 'news', title: 'Where news comes from' },
    { id: 'who', title: 'Who' },
  ]);
});
