import type { Article } from '../reading/article.ts';
import { withoutCitations } from '../reading/withoutCitations.ts';
import type { PlacedText } from './checkRepeats.ts';

/** What readers read, passage by passage, in the order of the articles; tables are left out. */
export function placedTexts(articles: readonly Article[]): PlacedText[] {
  return articles.flatMap(({ file, fields, body, guide, path, plan, issue }) => {
    const ofField = (at: readonly PropertyKey[], text = '') => ({
      file,
      line: fields.lineOf(at),
      text,
      inBlock: false,
    });
    const passages = body.passages
      .filter(({ kind }) => kind !== 'table')
      .map(({ line, text, inside }) => ({
        file,
        line,
        text: withoutCitations(text),
        inBlock: inside.length > 0,
      }));
    return [
      ofField(['answer'], (guide ?? path ?? plan)?.answer),
      ofField(['summary'], issue?.summary),
      ...(path?.steps ?? []).map(({ why }, index) => ofField(['steps', index, 'why'], why)),
      ...(plan?.steps ?? []).flatMap((step, index) => [
        ofField(['steps', index, 'do'], step.do),
        ofField(['steps', index, 'words'], step.words),
      ]),
      ...passages,
    ];
  });
}
