import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { overlayWords } from '#src/domain/words/overlayWords.ts';

const quiz = {
  id: 'tiny',
  title: 'A tiny quiz',
  focus: { below: 65, tieBreak: ['reach'] },
  bands: [{ id: 'low', label: 'Few', from: 0 }],
  dimensions: [
    {
      id: 'reach',
      label: 'Reach',
      plan: 'one-circle',
      readings: { low: 'You meet few.' },
      actions: [
        { title: 'Write', minutes: 10 },
        { title: 'Call', minutes: 5 },
      ],
    },
  ],
  questions: [
    { id: 'q1', text: 'Who?', said: '{count} of {total}', options: [{ id: 'a', label: 'A' }] },
  ],
};
const fields = ['title', 'label', 'readings', 'text', 'said'];
const isWord = (field: string) => fields.includes(field);

const spanish = {
  title: 'Un test',
  bands: { low: { label: 'Pocos' } },
  dimensions: {
    reach: {
      label: 'Alcance',
      readings: { low: 'Tratas con pocos.' },
      actions: [{ title: 'Escribe' }, { title: 'Llama' }],
    },
  },
  questions: { q1: { text: '¿Quién?', said: '{count} de {total}', options: { a: 'La A' } } },
};

const said = (overlay: unknown) =>
  overlayWords(quiz, overlay, isWord).problems.map(
    ({ path, message, cure }) => `${path.join('.')}: ${message} ${cure}`,
  );

describe('words laid over a quiz', () => {
  test('replace every word and leave ids, numbers and rules alone', () => {
    const { value, problems } = overlayWords(quiz, spanish, isWord);
    assert.deepEqual(problems, []);
    assert.deepEqual(value, {
      id: 'tiny',
      title: 'Un test',
      focus: { below: 65, tieBreak: ['reach'] },
      bands: [{ id: 'low', label: 'Pocos', from: 0 }],
      dimensions: [
        {
          id: 'reach',
          label: 'Alcance',
          plan: 'one-circle',
          readings: { low: 'Tratas con pocos.' },
          actions: [
            { title: 'Escribe', minutes: 10 },
            { title: 'Llama', minutes: 5 },
          ],
        },
      ],
      questions: [
        {
          id: 'q1',
          text: '¿Quién?',
          said: '{count} de {total}',
          options: [{ id: 'a', label: 'La A' }],
        },
      ],
    });
  });

  test('name a missing word by its place and show what to translate', () => {
    assert.deepEqual(said({ ...spanish, title: undefined }), [
      'title: The words of "title" are missing. Translate "A tiny quiz".',
    ]);
  });

  test('name a missing option', () => {
    const questions = { q1: { ...spanish.questions.q1, options: {} } };
    assert.match(said({ ...spanish, questions }).join(), /^questions\.q1\.options\.a: .*missing/);
  });

  test('name a missing reading, whatever its band is called', () => {
    const reach = { ...spanish.dimensions.reach, readings: {} };
    const found = said({ ...spanish, dimensions: { reach } });
    assert.match(found.join(), /^dimensions\.reach\.readings\.low: .*missing/);
  });

  test('may not leave out a placeholder or bring one of their own', () => {
    const questions = { q1: { ...spanish.questions.q1, said: '{cuenta} de {total}' } };
    assert.deepEqual(said({ ...spanish, questions }), [
      'questions.q1.said: The words of "questions.q1.said" leave out {count}. Put {count} where it belongs, as in "{count} of {total}".',
      'questions.q1.said: The words of "questions.q1.said" have {cuenta}, which nothing fills in. Use {count} and {total} only.',
    ]);
  });

  test('may not change a score, a threshold or a plan', () => {
    const bands = { low: { label: 'Pocos', from: 10 } };
    assert.match(said({ ...spanish, bands }).join(), /"bands\.low\.from" is not there/);
    assert.match(said({ ...spanish, focus: { below: 1 } }).join(), /"focus" is not there/);
  });

  test('suggest the id that was meant', () => {
    const questions = { q1: spanish.questions.q1, q11: spanish.questions.q1 };
    assert.match(said({ ...spanish, questions }).join(), /Did you mean "q1"\?/);
  });

  test('have as many actions as the original', () => {
    const reach = { ...spanish.dimensions.reach, actions: [{ title: 'Escribe' }] };
    const found = said({ ...spanish, dimensions: { reach } });
    assert.match(found.join(), /has 1 entries, the original 2/);
  });

  for (const overlay of [undefined, null, 'words', [], 7]) {
    test(`are found missing as a whole when the file holds ${JSON.stringify(overlay) ?? 'nothing'}`, () => {
      assert.deepEqual(said(overlay), [
        ': The file is missing. Add it with the words that the original has there.',
      ]);
    });
  }
});

test('a link keeps its address in every language', () => {
  const original = { more: 'See [how](/method/).' };
  assert.deepEqual(overlayWords(original, { more: 'Mira [cómo](/method/).' }).problems, []);
  const [problem] = overlayWords(original, { more: 'Mira [cómo](/metodo/).' }).problems;
  assert.match(problem?.message ?? '', /leave out \/method\//);
});
