/**
 * The real translations, whole and with one fault planted at a time: each must be found, with the
 * file, the line and what to do.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkContent } from '#src/desk/checkContent.ts';
import { checkTranslations } from '#src/desk/translations/checkTranslations.ts';
import { readContentFiles } from '#src/desk/reading/readContentFiles.ts';
import { describeProblem } from '#src/site/problem.ts';

const files = await readContentFiles(fileURLToPath(new URL('../../', import.meta.url)));

const words = 'content/es/words.yaml';
const quiz = 'content/es/quizzes/network-diversity.yaml';
const guide = 'content/es/guides/weak-ties.md';

test('the translations lack nothing', async () => {
  assert.ok(files.filter(({ path }) => path.startsWith('content/es/guides/')).length >= 6);
  const { problems } = await checkTranslations(files);
  assert.deepEqual(problems.map(describeProblem), []);
});

type Fault = {
  readonly called: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** Text of the line that the complaint must point at; `undefined`: any line. */
  readonly at?: string;
  readonly says: RegExp;
};

const faults: readonly Fault[] = [
  {
    called: 'a missing word of the interface',
    file: words,
    from: /^ {2}goOn: Continuar\n/m,
    to: '',
    at: 'question: Pregunta {number} de {total}',
    says: /"quiz\.goOn" are missing\. Translate "Continue"/,
  },
  {
    called: 'a word that nobody uses',
    file: words,
    from: '  goOn: Continuar',
    to: '  goOnn: Continuar\n  goOn: Continuar',
    at: '  goOnn:',
    says: /"quiz\.goOnn" is not there.*Did you mean "goOn"\?/,
  },
  {
    called: 'a lost placeholder',
    file: words,
    from: 'question: Pregunta {number} de {total}',
    to: 'question: Pregunta {number}',
    at: 'question: Pregunta',
    says: /leave out \{total\}/,
  },
  {
    called: 'YAML that cannot be read',
    file: words,
    from: 'question: Pregunta',
    to: 'question: "Pregunta',
    says: /closed by " has no end above this line/,
  },
  {
    called: 'a missing option of a quiz',
    file: quiz,
    from: /^ {6}science: .*\n/m,
    to: '',
    at: 'health: Salud',
    says: /"questions\.q1\.options\.science" is missing\. Add it with the words that the original has/,
  },
  {
    called: 'an option that the quiz does not have',
    file: quiz,
    from: '      science:',
    to: '      sciense: Ciencia\n      science:',
    at: 'sciense',
    says: /Did you mean "science"\?/,
  },
  {
    called: 'a score in a translation',
    file: quiz,
    from: '        label: Ninguna\n',
    to: '        label: Ninguna\n        score: 100\n',
    at: 'score: 100',
    says: /"questions\.q2\.options\.none\.score" is not there in the original, or holds no words/,
  },
  {
    called: 'a translation of an older version',
    file: quiz,
    from: 'translatedVersion: 1',
    to: 'translatedVersion: 0',
    at: 'translatedVersion',
    says: /translates version 0/,
  },
  {
    called: 'a missing topic',
    file: 'content/es/topics.yaml',
    from: /^widen:\n.*\n.*\n/m,
    to: '',
    says: /"widen" is missing/,
  },
  {
    called: 'a guide that does not exist in English',
    file: guide,
    from: /$/,
    to: '',
    says: /There is no "weak-tie" in content\/guides\/ to translate\. Did you mean "weak-ties"\?/,
  },
  {
    called: 'a missing field of a guide',
    file: guide,
    from: /^nextText: .*\n/m,
    to: '',
    says: /"nextText" is missing/,
  },
  {
    called: 'a lost section',
    file: guide,
    from: '## Lo que los conocidos no pueden hacer',
    to: '**Lo que los conocidos no pueden hacer**',
    says: /Heading 5 is missing; in content\/guides\/weak-ties\.md it is of level 2/,
  },
  {
    called: 'another strength of evidence',
    file: guide,
    from: ':::strength[strong]',
    to: ':::strength[good]',
    at: ':::strength',
    says: /Block \d+ is strength good; .* strength strong/,
  },
  {
    called: 'a lost source',
    file: guide,
    from: '[@gee2017] Los investigadores',
    to: ' Los investigadores',
    says: /Cites "gee2017" once, the original 2 times/,
  },
  {
    called: 'a changed figure',
    file: guide,
    from: '| De vez en cuando | 55,6',
    to: '| De vez en cuando | 56,6',
    says: /Has the figure 55\.6 nowhere, the original once/,
  },
  {
    called: 'a link that leads elsewhere',
    file: guide,
    from: '(/plans/one-new-circle/)',
    to: '(/plans/reconnect/)',
    at: '/plans/reconnect/',
    says: /Link \d+ is \/plans\/reconnect\/; .* \/plans\/one-new-circle\//,
  },
  {
    called: 'an image without a text',
    file: guide,
    from: 'Un lazo débil es alguien',
    to: 'Un lazo débil ![](/lazo.png) es alguien',
    at: 'Un lazo débil ![]',
    says: /The image has no text in its place\. Describe it in !\[…\]\./,
  },
  {
    called: 'a table with an empty corner',
    file: guide,
    from: '| Veían al contacto |',
    to: '| |',
    at: '| | Porcentaje',
    says: /Column 1 of the table has no name\. Write in its first row/,
  },
  {
    called: 'a heading that stands twice',
    file: guide,
    from: '## Qué añadió el experimento de LinkedIn',
    to: '## Lo que los conocidos no pueden hacer',
    says: /The heading "Lo que los conocidos no pueden hacer" stands twice\./,
  },
  {
    called: 'a section that only the English guide has',
    file: guide,
    from: 'Un lazo débil es alguien',
    to: 'Un [lazo débil](#what-linkedin-added) es alguien',
    at: 'Un [lazo débil]',
    says: /"#what-linkedin-added" leads to a section that is not on the page\. The page has #/,
  },
  {
    called: 'a sentence that the evidence does not carry',
    file: guide,
    from: 'Un lazo débil es alguien',
    to: 'Hasta el 80 % de los\nempleos no se anuncia. Un lazo débil es alguien',
    at: 'Hasta el 80 %',
    says: /Says "80 % de los empleos": no study .* add jobs-by-networking to "namesMyths" of content\/guides\/weak-ties\.md\./,
  },
  {
    called: 'a language that the site does not have',
    file: 'content/fr/words.yaml',
    from: '',
    to: '',
    says: /The language "fr" is not one of the site's\. Add its line to src\/site\/languages\.ts/,
  },
];

for (const { called, file, from, to, at, says } of faults) {
  test(`${called} is found in ${file}, with line and cure`, async () => {
    const { planted, text } = plant(file, from, to);
    const { problems } = await checkTranslations(planted);
    const found = problems.map(describeProblem);
    const complaint = found.find((line) => says.test(line));
    assert.ok(complaint, `not found among:\n${found.join('\n')}`);
    if (at === undefined) return;
    const line = text.split('\n').findIndex((entry) => entry.includes(at)) + 1;
    assert.ok(line > 0, `"${at}" stands nowhere in the planted file`);
    assert.ok(complaint.startsWith(`${file}:${String(line)}: `), complaint);
  });
}

test('words that stand nowhere in English are held to what may be said as well', async () => {
  for (const [file, from, to, phrase] of [
    [words, 'home:', 'home:\n  title: Estás por encima de la media', 'por encima de la media'],
    [quiz, 'frame: >-', 'hint: La salud de tu red\nframe: >-', 'salud de tu red'],
  ] as const) {
    const { planted, text } = plant(file, from, to);
    const { problems } = await checkContent(planted, '2026-12-01');
    const line = text.split('\n').findIndex((entry) => entry.toLowerCase().includes(phrase)) + 1;
    const found = problems.map(describeProblem).filter((problem) => problem.includes(' Says "'));
    assert.equal(found.length, 1, found.join('\n'));
    assert.ok(found[0]?.startsWith(`${file}:${String(line)}: Says "`), found[0]);
  }
});

test('a myth that the English guide takes apart may be named in its translation', async () => {
  const english = files.find(({ path }) => path === 'content/guides/weak-ties.md');
  const spanish = files.find(({ path }) => path === guide);
  assert.match(english?.text ?? '', /^namesMyths: \[weak-ties-84\]$/m);
  assert.match(spanish?.text ?? '', /84\s%/);
  const { planted } = plant('content/guides/weak-ties.md', /^namesMyths: .*\n/m, '');
  const { problems } = await checkTranslations(planted);
  assert.ok(problems.length > 0);
  assert.ok(
    problems.every(({ file, message }) => file === guide && message.startsWith('Says "')),
    problems.map(describeProblem).join('\n'),
  );
});

test('a translation is warned of when the English guide was reviewed after it', async () => {
  const { planted } = plant(
    'content/guides/weak-ties.md',
    /^reviewed: .*$/m,
    'reviewed: 2027-03-01',
  );
  const { problems, warnings } = await checkTranslations(planted);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    warnings.map(({ file, message }) => [file, message]),
    [[guide, 'The English guide was reviewed on 2027-03-01, after this translation.']],
  );
});

function plant(file: string, from: string | RegExp, to: string) {
  if (file.startsWith('content/fr/')) {
    return { planted: [...files, { path: file, text: '' }], text: '' };
  }
  const sound = files.find(({ path }) => path === file)?.text ?? '';
  const text = sound.replace(from, to);
  // The one fault that is in the name and not in the text.
  const isRenamed = to === '' && text === sound;
  const path = isRenamed ? file.replace('weak-ties', 'weak-tie') : file;
  if (!isRenamed) assert.notEqual(text, sound, `"${String(from)}" stands nowhere in ${file}`);
  return {
    planted: files.map((entry) => (entry.path === file ? { path, text } : entry)),
    text,
  };
}
