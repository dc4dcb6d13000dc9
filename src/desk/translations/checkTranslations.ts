import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { suggest } from '#src/domain/text/suggest.ts';
import { guideShape } from '#src/guides/guideShape.ts';
import { translatedGuideShape } from '#src/guides/translatedGuideShape.ts';
import { quizShape } from '#src/quiz/quizShape.ts';
import { translateQuiz } from '#src/quiz/translateQuiz.ts';
import { languages, otherLanguages } from '#src/site/languages.ts';
import type { Problem } from '#src/site/problem.ts';
import { isTopicWord } from '#src/site/topicShape.ts';
import { english } from '#src/site/words/english.ts';
import { overlayFile } from '#src/site/words/overlayFile.ts';
import { checkShape } from '../fields/checkShape.ts';
import { fileAt, slugOf, type ContentFile } from '../reading/contentFile.ts';
import { parseFields } from '../reading/parseFields.ts';
import { splitFrontMatter } from '../reading/splitFrontMatter.ts';
import { compareGuides } from './compareGuides.ts';

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
    for (const file of own.filter(({ path }) => path.startsWith(`${folder}quizzes/`))) {
      problems.push(...checkQuiz(file, files));
    }
    for (const file of own.filter(({ path }) => path.startsWith(`${folder}guides/`))) {
      const report = await checkGuide(file, files);
      problems.push(...report.problems);
      warnings.push(...report.warnings);
    }
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

/** The English file of the same name, or the problem that there is none. */
function originalOf(
  file: ContentFile,
  kind: 'guides' | 'quizzes',
  files: readonly ContentFile[],
): ContentFile | Problem {
  const slug = slugOf(file.path);
  const originals = files.filter(({ path }) => path.startsWith(`content/${kind}/`));
  const original = originals.find(({ path }) => slugOf(path) === slug);
  if (original !== undefined) return original;
  const known = originals.map(({ path }) => slugOf(path));
  return {
    file: file.path,
    line: 1,
    message: `There is no "${slug}" in content/${kind}/ to translate.`,
    cure: suggest(slug, known, 'Name the file as the original.'),
  };
}

function checkQuiz(file: ContentFile, files: readonly ContentFile[]): readonly Problem[] {
  const original = originalOf(file, 'quizzes', files);
  if ('message' in original) return [original];
  const quiz = quizShape.safeParse(parseFields(original.text).data);
  // A quiz with faults of its own is complained of elsewhere.
  return quiz.success ? translateQuiz(file.path, file.text, quiz.data as Quiz).problems : [];
}

async function checkGuide(
  file: ContentFile,
  files: readonly ContentFile[],
): Promise<TranslationReport> {
  const original = originalOf(file, 'guides', files);
  if ('message' in original) return { problems: [original], warnings: [] };
  const { frontMatter = '' } = splitFrontMatter(file.text);
  const fields = parseFields(frontMatter, 1);
  const { value, problems } = checkShape(file.path, fields, translatedGuideShape, 'add-a-language');
  const differences = await compareGuides(file, original);
  const guide = guideShape.safeParse(
    parseFields(splitFrontMatter(original.text).frontMatter ?? '').data,
  );
  const reviewed = guide.data?.reviewed;
  const isOld = value !== undefined && reviewed !== undefined && value.translatedFrom < reviewed;
  const warnings = isOld
    ? [
        {
          file: file.path,
          line: fields.lineOf(['translatedFrom']),
          message: `The English guide was reviewed on ${reviewed}, after this translation.`,
          cure: 'Translate what has changed, then move "translatedFrom" on.',
        },
      ]
    : [];
  return { problems: [...problems, ...differences], warnings };
}
