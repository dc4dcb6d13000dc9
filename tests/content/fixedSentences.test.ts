/**
 * The sentences that stand in the code and not in content/: of the map, the contact list, "You" and
 * every other page. They are held to what the desk lets content say.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkPhrases } from '#src/desk/prose/checkPhrases.ts';
import { sentencesInSource } from '../support/sentencesInSource.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Of every file but the desk's, which speaks to editors of what is not to be said. */
const sources = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
  .map((entry) => posix.join('src', entry.replaceAll('\\', '/')))
  .filter((path) => /\.(?:tsx?|astro)$/.test(path) && !path.startsWith('src/desk/'))
  .map((path) => ({ path, code: readFileSync(join(project, path), 'utf8') }));

/** Each as `path:line: what is wrong`. */
function wrongPhrases(path: string, code: string): string[] {
  return sentencesInSource(path, code).flatMap(({ line, text }) =>
    checkPhrases(path, text).map(({ message }) => `${path}:${String(line)}: ${message}`),
  );
}

test('no sentence of the interface says what the evidence does not carry', () => {
  const texts = sources.flatMap(({ path, code }) =>
    sentencesInSource(path, code).map(({ text }) => `${path}: ${text}`),
  );
  for (const [room, sentence] of [
    ['src/domain/network/', 'How often do two people on your map differ?'],
    ['src/mapper/', 'One person stands on your map so far.'],
    ['src/contacts/', 'What your list shows'],
    ['src/you/', 'Type or paste a code first.'],
    ['src/site/words/', 'How wide is your circle?'],
  ] as const) {
    assert.ok(
      texts.some((text) => text.startsWith(room) && text.includes(sentence)),
      `"${sentence}" is not read from ${room}`,
    );
  }
  assert.ok(texts.length > 5000);
  assert.deepEqual(
    sources.flatMap(({ path, code }) => wrongPhrases(path, code)),
    [],
  );
});

test('such a phrase is found wherever the code holds it, and not in comments', () => {
  const planted: readonly (readonly [string, string, string])[] = [
    ['a.ts', "// above average\nexport const a = 'You are above average.';", 'a.ts:2'],
    ['a.ts', 'const a = `Yours is ${b} and\nabove average`;', 'a.ts:1'],
    ['a.tsx', 'const a = (\n  <p>\n    You are <b>above</b>\n    average.\n  </p>\n);', 'a.tsx:2'],
    ['a.tsx', "const a = <B label={c ? 'x' : 'network health'} />;", 'a.tsx:1'],
    ['a.tsx', '<p title="Your network health">Yours</p>;', 'a.tsx:1'],
    ['a.astro', "---\nconst a = 'network health';\n---\n<p>Yours</p>", 'a.astro:2'],
    ['a.astro', '---\n---\n\n<ul>\n  <li>Your network health</li>\n</ul>', 'a.astro:5'],
    ['a.astro', '<style>\n.a { b: c }\n</style>\n<p>Your network\nhealth</p>', 'a.astro:4'],
  ];
  for (const [path, code, place] of planted) {
    const found = wrongPhrases(path, code);
    assert.equal(found.length, 1, `${code}: ${found.join('; ')}`);
    assert.ok(found[0]?.startsWith(`${place}: Says "`), found[0]);
  }
  assert.deepEqual(wrongPhrases('a.ts', '/* network health */ const a = 1; // above average'), []);
  assert.deepEqual(
    wrongPhrases('a.astro', '---\n// network health\n---\n<!-- above average -->'),
    [],
  );
});
