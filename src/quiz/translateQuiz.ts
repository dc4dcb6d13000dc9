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
  const field = /^translatedVersion: *(.*)$/m;
  const version = field.exec(text)?.[1];
  // An empty line in its place keeps the lines of all others.
  const words = text.replace(field, '');
  const { value, problems } = overlayFile(file, words, quiz, (name) => wordFields.has(name));
  if (version === String(quiz.version)) return { value, problems };
  const line = text.slice(0, Math.max(0, text.search(field))).split('\n').length;
  const message =
    version === undefined
      ? 'The field "translatedVersion" is missing.'
      : `This translates version ${version} of the quiz, which is at ${String(quiz.version)}.`;
  const cure = `Translate what has changed, then write "translatedVersion: ${String(quiz.version)}".`;
  return { value, problems: [...problems, { file, line, message, cure }] };
}

/** Like `translateQuiz`, but throws one error that lists every problem. */
export function translateQuizOrThrow(file: string, text: string, quiz: Quiz): Quiz {
  return overlaidOrThrow(translateQuiz(file, text, quiz));
}
