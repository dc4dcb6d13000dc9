import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatReference, shortReference } from '#src/guides/formatReference.ts';
import type { Reference } from '#src/site/referenceShape.ts';

const article: Reference = {
  id: 'lee2022',
  type: 'article-journal',
  title: 'A test of ties',
  author: [
    { family: 'Lee', given: 'Ann-Marie K.' },
    { family: 'Ode', given: 'Bo' },
  ],
  issued: { 'date-parts': [[2022, 9]] },
  'container-title': 'Journal of Ties',
  volume: '37',
  issue: '6',
  page: '10-19',
  DOI: '10.1000/ties.1',
  custom: { strength: 'strong', finding: 'x', limit: 'y', facts: ['F1'] },
};

function by(...families: string[]): Reference {
  return { ...article, author: families.map((family) => ({ family })) };
}

test('an article prints its authors, year, journal and DOI', () => {
  assert.deepEqual(formatReference(article), {
    authors: 'Lee, A.-M. K. & Ode, B.',
    year: '2022',
    title: 'A test of ties',
    container: 'Journal of Ties, 37(6), 10–19',
    url: 'https://doi.org/10.1000/ties.1',
    urlText: '10.1000/ties.1',
  });
});

test('a report of an organisation prints its publisher and the name of its site', () => {
  const { title, issued, custom } = article;
  const report: Reference = {
    id: 'office2020',
    type: 'report',
    title,
    issued,
    custom,
    author: [{ literal: 'Office of Ties' }],
    publisher: 'The Office',
    URL: 'https://www.ties.example/report',
  };
  const { authors, container, urlText } = formatReference(report);
  assert.deepEqual([authors, container, urlText], ['Office of Ties', 'The Office', 'ties.example']);
});

test('of more than five authors three are named', () => {
  assert.equal(formatReference(by('A', 'B', 'C', 'D', 'E')).authors, 'A, B, C, D & E');
  assert.equal(formatReference(by('A', 'B', 'C', 'D', 'E', 'F')).authors, 'A, B, C and others');
});

test('a short reference names one author, two, or the first and others', () => {
  assert.equal(shortReference(by('A')), 'A, 2022');
  assert.equal(shortReference(by('A', 'B')), 'A and B, 2022');
  assert.equal(shortReference(by('A', 'B', 'C')), 'A and others, 2022');
});
