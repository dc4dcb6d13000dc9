/**
 * A result must speak of this person and nobody else. These tests hold the words of every
 * real quiz to that, in every language, over many random answer sets. How they do it for the map is
 * in tests/unit/mapper/result/mapReading.test.ts.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bandOf } from '#src/domain/quiz/bandOf.ts';
import { explainScore, sayBack } from '#src/domain/quiz/explainScore.ts';
import type { Answers, Quiz } from '#src/domain/quiz/quiz.ts';
import { scoreQuiz } from '#src/domain/quiz/scoreQuiz.ts';
import type { LanguageId } from '#src/site/languages.ts';
import { arbitraryAnswer } from '../support/arbitraryAnswers.ts';
import { allQuizzes } from '../support/allQuizzes.ts';
import { translatedQuizzes } from '../support/translatedQuizzes.ts';

/** The main paragraphs of a result: for each focus what was said, and its reading. */
function mainParagraphs(quiz: Quiz, answers: Answers): string[] {
  const { focus, rounded } = scoreQuiz(quiz, answers);
  const reasons = explainScore(quiz, answers);
  return focus.map((id) => {
    const dimension = quiz.dimensions.find((entry) => entry.id === id);
    const said = (reasons[id] ?? []).map((reason) => reason.said).join(' ');
    return `${said} ${dimension?.readings[bandOf(quiz, rounded[id] ?? 0).id] ?? ''}`;
  });
}

assert.ok(allQuizzes.length >= 4);
assert.ok(translatedQuizzes.length >= 1);

/** How a sentence shows that it speaks to this person. */
const speaksToYou: Readonly<Record<LanguageId, RegExp>> = {
  en: /\b(?:you|your|Somebody told)\b/i,
  es: /(?<!\p{L})(?:\p{L}+[ai]ste|formas|haces|tienes|te|tú|tus?|contigo|ti|alguien)(?!\p{L})/iu,
};

function answersTo(quiz: Quiz): fc.Arbitrary<Answers> {
  return fc.record(
    Object.fromEntries(quiz.questions.map((question) => [question.id, arbitraryAnswer(question)])),
  );
}

const inEnglish = allQuizzes.map((quiz) => ({ language: 'en' as const, quiz }));
for (const { language, quiz } of [...inEnglish, ...translatedQuizzes]) {
  describe(`${quiz.id} in ${language}`, () => {
    test('every option of every question is said back in words of its own', () => {
      const sentences = quiz.questions.flatMap((question) =>
        question.kind === 'single-choice'
          ? question.options.map(({ said }) => said)
          : [question.noneSaid, question.saidOne, question.said],
      );
      assert.ok(sentences.length >= 3 * quiz.questions.length);
      assert.equal(new Set(sentences).size, sentences.length);
      for (const sentence of sentences) assert.match(sentence, speaksToYou[language]);
    });

    test('no sentence keeps a mark that nothing filled in', () => {
      fc.assert(
        fc.property(answersTo(quiz), (answers) => {
          for (const question of quiz.questions) {
            const answer = answers[question.id];
            assert.ok(answer !== undefined);
            assert.doesNotMatch(sayBack(question, answer), /[{}]|: \.|undefined/);
          }
        }),
      );
    });

    test('no two readings say the same', () => {
      const readings = quiz.dimensions.flatMap((dimension) => Object.values(dimension.readings));
      assert.equal(new Set(readings).size, readings.length);
    });
  });
}

for (const quiz of allQuizzes) {
  const answered = answersTo(quiz);

  describe(quiz.id, () => {
    test('no reading is shown to most people: each appears for under 60 % of 20,000', () => {
      const runs = 20_000;
      const shown = new Map<string, number>();
      for (const answers of fc.sample(answered, { numRuns: runs, seed: 1 })) {
        const { focus, rounded } = scoreQuiz(quiz, answers);
        for (const id of focus) {
          const key = `${id} ${bandOf(quiz, rounded[id] ?? 0).id}`;
          shown.set(key, (shown.get(key) ?? 0) + 1);
        }
      }
      assert.ok(shown.size > 5);
      for (const [key, count] of shown) assert.ok(count / runs < 0.6, `${key}: ${String(count)}`);
    });

    test('each main paragraph quotes an answer of this person', () => {
      fc.assert(
        fc.property(answered, (answers) => {
          const reasons = explainScore(quiz, answers);
          for (const [index, paragraph] of mainParagraphs(quiz, answers).entries()) {
            const id = scoreQuiz(quiz, answers).focus[index] ?? '';
            const quoted = (reasons[id] ?? []).map(({ said }) => said);
            assert.ok(quoted.length > 0 && quoted.every((said) => paragraph.includes(said)));
          }
        }),
      );
    });

    test('opposite answers never lead to the same main paragraph', () => {
      fc.assert(
        fc.property(answered, (answers) => {
          const opposite: Answers = Object.fromEntries(
            quiz.questions.map((question) => {
              const ids = question.options.map(({ id }) => id);
              const answer = answers[question.id];
              return [
                question.id,
                typeof answer === 'string'
                  ? ids[(ids.indexOf(answer) + Math.ceil(ids.length / 2)) % ids.length]
                  : ids.filter((id) => !answer?.includes(id)),
              ];
            }),
          );
          const [one, other] = [mainParagraphs(quiz, answers), mainParagraphs(quiz, opposite)];
          assert.ok(one.every((paragraph) => !other.includes(paragraph)));
        }),
      );
    });
  });
}
