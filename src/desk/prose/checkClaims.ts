import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';
import { mythsNamed } from './mythsNamed.ts';
import { shorten } from './shorten.ts';
import { uncitedClaims } from './uncitedClaims.ts';

/** Figures and findings of an article that name no source. */
export function checkClaims({ file, body, fields }: Article): Problem[] {
  return uncitedClaims(body.passages, mythsNamed(fields)).map(({ line, kind, sentence }) => ({
    file,
    line,
    message: `States ${kind} without a source: "${shorten(sentence)}".`,
    cure: 'Cite it with [@key] at the end of the sentence.',
  }));
}
