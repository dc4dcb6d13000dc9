import { didYouMean } from './didYouMean.ts';

/** The cure for a name that is not known: the nearest one that is, or what to do when none is near. */
export function suggest(word: string, known: Iterable<string>, otherwise: string): string {
  const near = didYouMean(word, known);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}
