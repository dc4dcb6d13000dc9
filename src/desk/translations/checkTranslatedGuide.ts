import { guideShape } from '#src/guides/guideShape.ts';
import { translatedGuideShape } from '#src/guides/translatedGuideShape.ts';
import { checkShape } from '#src/site/checkShape.ts';
import type { Problem } from '#src/site/problem.ts';
import { addressOf } from '../links/addressOf.ts';
import { checkLink } from '../links/checkLink.ts';
import { pageOf } from '../links/pageOf.ts';
import { checkHeadings } from '../prose/checkHeadings.ts';
import { checkLeftovers } from '../prose/checkLeftovers.ts';
import { checkMarkup } from '../prose/checkMarkup.ts';
import { checkPhrases } from '../prose/checkPhrases.ts';
import { checkTables } from '../prose/checkTables.ts';
import { mythsNamed } from '../prose/mythsNamed.ts';
import { compareGuides } from './compareGuides.ts';
import type { GuideText } from './guideText.ts';

/**
 * What is wrong with a translated guide: its fields, its marks and sections as in any guide, and
 * what it says otherwise than `original`. `anchorsOf` gives the sections of a guide that is linked
 * to by its English address: those of its translation, when there is one.
 */
export function checkTranslatedGuide(
  guide: GuideText,
  original: GuideText,
  anchorsOf: (address: string) => ReadonlySet<string> | undefined,
): Problem[] {
  const { file, slug, text, fields, body } = guide;
  // Which pages it links to is compared with the original; the sections have names of their own.
  const own = addressOf({ kind: 'guide', slug });
  const pages = new Set([own, ...body.links.map(({ url }) => pageOf(url))]);
  return [
    ...checkShape(file, fields, translatedGuideShape, 'add-a-language').problems,
    ...compareGuides(guide, original),
    ...checkHeadings(guide),
    ...checkMarkup(guide),
    ...checkLeftovers(guide),
    ...checkTables(guide),
    ...checkPhrases(file, text, { file: original.file, ids: mythsNamed(original.fields) }),
    ...body.links.flatMap(({ url, line }) => {
      const fault = checkLink(url, own, pages, anchorsOf);
      return fault === undefined ? [] : [{ file, line, ...fault }];
    }),
  ];
}

/** A translation of a text that was reviewed since: to be seen to, and no fault. */
export function checkTranslatedFrom({ file, fields }: GuideText, original: GuideText): Problem[] {
  const { translatedFrom } = translatedGuideShape.safeParse(fields.data).data ?? {};
  const { reviewed } = guideShape.safeParse(original.fields.data).data ?? {};
  if (translatedFrom === undefined || reviewed === undefined || translatedFrom >= reviewed) {
    return [];
  }
  return [
    {
      file,
      line: fields.lineOf(['translatedFrom']),
      message: `The English guide was reviewed on ${reviewed}, after this translation.`,
      cure: 'Translate what has changed, then move "translatedFrom" on.',
    },
  ];
}
