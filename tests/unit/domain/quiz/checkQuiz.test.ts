import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { checkQuiz } from '#src/domain/quiz/checkQuiz.ts';
import { readQuiz } from '#src/quiz/readQuiz.ts';
import { tinyQuiz } from '../../../support/tinyQuiz.ts';

const file = 'content/quizzes/network-diversity.yaml';
const good = readFileSync(file, 'utf8');
const namesIn = (folder: string) =>
  new Set(readdirSync(`content/${folder}`).map((name) => name.replace(/\.mdx?$/, '')));
const known = {
  guides: namesIn('guides'),
  plans: namesIn('plans'),
  topics: new Set(['look', 'understand']),
};
const read = (text: string) => readQuiz(file, text, known);

/** The text with one place changed, and the line on which the change begins. */
function broken(from: string, to: string): { text: string; line: number } {
  const at = good.indexOf(from);
  assert.ok(at >= 0, `"${from}" is not in ${file}`);
  const text = good.slice(0, at) + to + good.slice(at + from.length);
  return { text, line: good.slice(0, at).split('\n').length };
}

test('the quiz as it stands has no problem', () => {
  assert.deepEqual(read(good).problems, []);
});

type Fault = {
  name: string;
  from: string;
  to: string;
  message: RegExp;
  cure?: RegExp;
  /** What stands on the line that is named, where that is not the changed one. */
  on?: string;
};

const faults: Fault[] = [
  {
    name: 'two questions with one id',
    from: '  - id: q2\n',
    to: '  - id: q1\n',
    message: /two questions with the id "q1"/,
  },
  {
    name: 'two options with one id',
    from: '      - id: three-four\n        label: 3 or 4\n        score: 55',
    to: '      - id: one-two\n        label: 3 or 4\n        score: 55',
    message: /two options with the id "one-two"/,
  },
  {
    name: 'two bands with one id',
    from: '  - id: mixed\n    label: Mixed picture',
    to: '  - id: narrow\n    label: Mixed picture',
    message: /two bands with the id "narrow"/,
  },
  {
    name: 'a question of a misspelt dimension',
    from: 'dimension: spread\n    kind: single-choice\n    shape: rising\n    text: When',
    to: 'dimension: spred\n    kind: single-choice\n    shape: rising\n    text: When',
    message: /no dimension "spred"/,
    cure: /Did you mean "spread"\?/,
  },
  {
    name: 'an option that changes nothing',
    from: 'score: 40\n        said: You said most of the ten',
    to: 'score: 0\n        said: You said most of the ten',
    message: /"most" of question "q3" scores the same as the one before it/,
  },
  {
    name: 'a rising question that falls',
    from: 'score: 65\n        said: You are part of three',
    to: 'score: 20\n        said: You are part of three',
    message: /"q6" is rising, but option "three" scores less/,
  },
  {
    name: 'a peak at the end',
    from: 'shape: rising\n    text: When did you last',
    to: 'shape: peak\n    text: When did you last',
    message: /"q7" has the shape "peak", but its best option is the first or the last/,
  },
  {
    name: 'a score above 100',
    from: 'score: 90',
    to: 'score: 190',
    message: /"six-ten" of question "q8" scores 190/,
  },
  {
    name: 'a tick list that is never full',
    from: 'fullAt: 10',
    to: 'fullAt: 13',
    message: /"q1" is full at 13 ticks, but has 12 options/,
  },
  {
    name: 'a dimension that cannot reach 0',
    from: 'score: 0\n        said: You are part of one circle.',
    to: 'score: 10\n        said: You are part of one circle.',
    message: /"openness" cannot reach 0/,
    cure: /Let one option score 0/,
    on: 'id: one',
  },
  {
    name: 'bands out of order',
    from: '    from: 35\n',
    to: '    from: 70\n',
    message: /"wide" begins at 65, not after "mixed"/,
    on: 'from: 65',
  },
  {
    name: 'bands that do not begin at 0',
    from: '    from: 0\n',
    to: '    from: 5\n',
    message: /The first band, "narrow", begins at 5/,
  },
  {
    name: 'a guide that does not exist',
    from: 'guide: weak-ties',
    to: 'guide: weak-tie',
    message: /no guide "weak-tie"/,
    cure: /Did you mean "weak-ties"\?/,
  },
  {
    name: 'a plan that does not exist',
    from: 'plan: reconnect',
    to: 'plan: telephone',
    message: /no plan "telephone"/,
    cure: /Add it to content\/plans\/ first/,
  },
  {
    name: 'a topic that does not exist',
    from: 'topics: [understand, look]',
    to: 'topics: [understand, lok]',
    message: /no topic "lok"/,
  },
  {
    name: 'a reading that is missing',
    from: '      narrow: >-\n        Few of these kinds',
    to: '      other: >-\n        Few of these kinds',
    message: /"help" has no reading for the band "narrow"/,
  },
  {
    name: 'an order for equal scores that leaves one out',
    from: 'tieBreak: [habits, spread, openness, reach, help, mix]',
    to: 'tieBreak: [habits, spread, openness, reach, help]',
    message: /leaves out "mix"/,
  },
  {
    name: 'an overall score that needs too much',
    from: 'needs: 4',
    to: 'needs: 6',
    message: /needs 6 dimensions, but 5 count/,
  },
  {
    name: 'a placeholder that nothing fills in',
    from: 'in {count} of the {total} kinds of work',
    to: 'in {number} of the {total} kinds of work',
    message: /says "\{number\}"|does not say back how many/,
  },
  {
    name: 'an id unlike the file',
    from: 'id: network-diversity\n',
    to: 'id: network\n',
    message: /The id is "network", but the file is "network-diversity"/,
  },
  {
    name: 'a key that does not exist',
    from: '    skip: Not sure / skip\n    fullAt: 8',
    to: '    skipp: Not sure / skip\n    fullAt: 8',
    message: /The field "questions\.8\.skipp" is not known/,
    cure: /Did you mean "skip"\?/,
  },
  {
    name: 'an answer that is not said back',
    from: 'said: You are part of two separate circles.',
    to: 'said: ""',
    message: /"questions\.5\.options\.1\.said": is empty/,
  },
  {
    name: 'YAML that is none',
    from: 'frame: >-',
    to: 'frame: "never closed',
    message: /closed by " has no end above this line/,
    on: '',
  },
];

describe('a broken quiz is refused for its own reason', () => {
  for (const { name, from, to, message, cure = /\S/, on } of faults) {
    test(name, () => {
      const { text, line } = broken(from, to);
      const { quiz, problems } = read(text);
      assert.equal(quiz, undefined);
      const found = problems.find((problem) => message.test(problem.message));
      assert.ok(found, problems.map((problem) => problem.message).join('\n'));
      assert.match(found.cure, cure);
      assert.equal(found.file, file);
      const shown = text.split('\n')[found.line - 1] ?? '';
      if (on !== undefined) assert.ok(shown.includes(on), `it points at "${shown}"`);
      else assert.ok(found.line >= line && found.line < line + to.split('\n').length, shown);
    });
  }
});

describe('bands', () => {
  const lonely = {
    guides: new Set<string>(),
    plans: new Set(['walk']),
    topics: new Set(['understand']),
  };
  // Two questions of three options each give the overall scores 0, 25, 50, 75 and 100 at most.
  const withBands = (from: number) => ({
    ...tinyQuiz,
    questions: tinyQuiz.questions.filter(({ kind }) => kind === 'single-choice'),
    bands: [
      { id: 'low', label: 'Low', from: 0, meaning: 'Little.' },
      { id: 'high', label: 'High', from, meaning: 'Much.' },
    ],
  });
  const unreachable = (from: number) =>
    checkQuiz(withBands(from), 'tiny', lonely)
      .map(({ message }) => message)
      .filter((message) => message.startsWith('No answers lead'));

  test('a band that some answers reach is fine', () => {
    assert.deepEqual(unreachable(100), []);
  });

  test('a band that begins above every score is unreachable', () => {
    const quiz = withBands(76);
    const capped = {
      ...quiz,
      questions: quiz.questions.map((question) =>
        question.kind === 'single-choice'
          ? { ...question, options: question.options.filter(({ score }) => score <= 50) }
          : question,
      ),
    };
    assert.deepEqual(
      checkQuiz(capped, 'tiny', lonely)
        .map(({ message }) => message)
        .filter((message) => message.startsWith('No answers lead')),
      ['No answers lead to the band "high".'],
    );
  });
});
