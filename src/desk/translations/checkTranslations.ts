import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { quizShape } from '#src/quiz/quizShape.ts';
import { translateQuiz } from '#src/quiz/translateQuiz.ts';
import { languages, otherLanguages } from '#src/site/languages.ts';
import { parseFields } from '#src/site/parseFields.ts';
import type { Problem } from '#src/site/problem.ts';
import { isTopicWord } from '#src/site/topicShape.ts';
import { english } from '#src/site/words/english.ts';
import { overlayFile } from '#src/site/words/overlayFile.ts';
import { addressOf } from '../links/addressOf.ts';
import { fileAt, type ContentFile } from '../reading/contentFile.ts';
import { checkTranslatedFrom, checkTranslatedGuide } from './checkTranslatedGuide.ts';
import { readGuideText } from './guideText.ts';
import { originalOf } from './originalOf.ts';

export type TranslationReport = {
  readonly problems: readonly Problem[];
  /** Translations of an English text that was reviewed since. */
  readonly warnings: readonly Problem[];
};

/**
 * Everything that the folders of the other languages lack or have too much of: words of the
 * interface and the topics, questions and options of a quiz, and in a guide its sections, blocks,
 * sources, links and figures.
 */
export async function checkTranslations(files: readonly ContentFile[]): Promise<TranslationReport> {
  const problems: Problem[] = [...unknownLanguages(files)];
  const warnings: Problem[] = [];
  for (const { id } of otherLanguages) {
    const folder = `content/${id}/`;
    const own = files.filter(({ path }) => path.startsWith(folder));
    if (own.length === 0) continue;
    const words = fileAt(files, `${folder}words.yaml`);
    problems.push(...overlayFile(words.path, words.text, english).problems);
    const topics = parseFields(fileAt(files, 'content/topics.yaml').text).data;
    if (Array.isArray(topics)) {
      const { path, text } = fileAt(files, `${folder}topics.yaml`);
      problems.push(...overlayFile(path, text, topics, isTopicWord).problems);
    }
    for (const quiz of own.filter(({ path }) => path.startsWith(`${folder}quizzes/`))) {
      problems.push(...checkQuiz(quiz, files));
    }
    const guides = await checkGuides(
      own.filter(({ path }) => path.startsWith(`${folder}guides/`)),
      files,
    );
    problems.push(...guides.problems);
    warnings.push(...guides.warnings);
  }
  return { problems, warnings };
}

function unknownLanguages(files: readonly ContentFile[]): Problem[] {
  const known: readonly string[] = languages.map(({ id }) => id);
  const folders = files.flatMap(({ path }) => /^content\/([a-z]{2})\//.exec(path)?.[1] ?? []);
  return [...new Set(folders)]
    .filter((folder) => !known.includes(folder))
    .map((folder) => ({
      file: `content/${folder}/`,
      line: 1,
      message: `The language "${folder}" is not one of the site's.`,
      cure: 'Add its line to src/site/languages.ts, or remove the folder.',
    }));
}

function checkQuiz(file: ContentFile, files: readonly ContentFile[]): readonly Problem[] {
  const original = originalOf(file.path, 'quizzes', files);
  if ('message' in original) return [original];
  const quiz = quizShape.safeParse(parseFields(original.text).data);
  // A quiz with faults of its own is complained of elsewhere.
  return quiz.success ? translateQuiz(file.path, file.text, quiz.data as Quiz).problems : [];
}

async function checkGuides(
  translated: readonly ContentFile[],
  files: readonly ContentFile[],
): Promise<TranslationReport> {
  const pairs = await Promise.all(
    translated.map(async (file) => {
      const original = originalOf(file.path, 'guides', files);
      return 'message' in original
        ? { missing: original }
        : { guide: await readGuideText(file), original: await readGuideText(original) };
    }),
  );
  const whole = pairs.flatMap((pair) => ('missing' in pair ? [] : [pair]));
  const anchors = new Map(
    whole.map(({ guide: { slug, body } }) => [addressOf({ kind: 'guide', slug }), body.anchors]),
  );
  return {
    problems: [
      ...pairs.flatMap((pair) => ('missing' in pair ? [pair.missing] : [])),
      ...whole.flatMap(({ guide, original }) =>
        checkTranslatedGuide(guide, original, (address) => anchors.get(address)),
      ),
    ],
    warnings: whole.flatMap(({ guide, original }) => checkTranslatedFrom(guide, original)),
  };
}
