import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { type OverlaidFile, overlaidOrThrow, overlayFile } from '#src/site/words/overlayFile.ts';

/** The fields of a quiz that people read. All others, and so every score, stay the English quiz's. */
const wordFields = new Set([
  'title',
  'name',
  'summary',
  'frame',
  'label',
  'within',
  'column',
  'meaning',
  'asks',
  'apart',
  'readings',
  'firstStep',
  'nothing',
  'text',
  'hint',
  'skip',
  'none',
  'noneSaid',
  'saidOne',
  'said',
]);

/**
 * A quiz with the words of a translation, `content/<language>/quizzes/<id>.yaml`, and everything
 * that the translation lacks or has too much of.
 */
export function translateQuiz(file: string, text: string, quiz: Quiz): OverlaidFile<Quiz> {
  // The version that was translated stands in the translation as a word does, to be compared.
  const original = { ...quiz, translatedVersion: String(quiz.version) };
  const version = /^translatedVersion: (.*)$/m.exec(text)?.[1] ?? '';
  const quoted = text.replace(/^(translatedVersion: )(\d+)$/m, "$1'$2'");
  const isWord = (field: string) => field === 'translatedVersion' || wordFields.has(field);
  const { value, problems } = overlayFile(file, quoted, original, isWord);
  const { translatedVersion: _, ...translated } = value;
  const outdated =
    version === '' || version === String(quiz.version)
      ? []
      : [
          {
            file,
            line: text.slice(0, text.indexOf('translatedVersion:')).split('\n').length,
            message: `This translates version ${version} of the quiz, which is at ${String(quiz.version)}.`,
            cure: 'Translate what has changed, then write its version here.',
          },
        ];
  return { value: translated, problems: [...problems, ...outdated] };
}

/** Like `translateQuiz`, but throws one error that lists every problem. */
export function translateQuizOrThrow(file: string, text: string, quiz: Quiz): Quiz {
  return overlaidOrThrow(translateQuiz(file, text, quiz));
}
