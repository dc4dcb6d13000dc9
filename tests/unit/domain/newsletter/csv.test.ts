import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvLine, escapeFormula, readCsv, unescapeFormula } from '#src/domain/newsletter/csv.ts';
import { hostileTexts } from '../../../support/hostileTexts.ts';

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);

test('quotes, doubled quotes, separators and line breaks inside cells are read', () => {
  assert.deepEqual(cellsOf('a,"b,c","say ""hi""","two\r\nlines"\r\nx,y,,z'), [
    ['a', 'b,c', 'say "hi"', 'two\r\nlines'],
    ['x', 'y', '', 'z'],
  ]);
});

test('every line ending, a byte order mark and semicolons are understood', () => {
  for (const ending of ['\n', '\r\n', '\r']) {
    assert.deepEqual(cellsOf(`\uFEFFa;b${ending}c,d;e${ending}`), [
      ['a', 'b'],
      ['c,d', 'e'],
    ]);
  }
});

test('a row knows the line it begins on, past cells of several lines', () => {
  assert.deepEqual(
    readCsv('a,b\n"one\ntwo",x\n\nlast,y\n').map(({ line }) => line),
    [1, 2, 5],
  );
});

test('a quote that is never closed is named by its line', () => {
  assert.throws(() => readCsv('a,b\nc,"d\ne,f\n'), /opens on line 2 is never closed/);
});

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

test('no cell begins as a spreadsheet formula does, and reading gives every text back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.constantFrom('', "'", "''"), fc.constantFrom(...starts), fc.string())
      .map((parts) => parts.join('')),
    fc.constantFrom(...hostileTexts),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
      const [, row] = readCsv(csvLine(['address', 'state']) + csvLine(texts));
      assert.ok(row !== undefined);
      for (const cell of row.cells)
        assert.ok(!starts.some((start) => cell.startsWith(start)), cell);
      assert.deepEqual(row.cells.map(unescapeFormula), texts);
    }),
    { numRuns: 10_000, seed: 20261201 },
  );
});

test('an address that begins with a plus goes out harmless and comes back whole', () => {
  assert.equal(escapeFormula('+tag@example.org'), "'+tag@example.org");
  assert.equal(unescapeFormula("'+tag@example.org"), '+tag@example.org');
  assert.equal(unescapeFormula("'ann@example.org"), "'ann@example.org");
});
