/** A `##` section of a guide and the number of words in it. */
export type Section = { readonly title: string; readonly words: number };

const wordsPerMinute = 220;

/** Splits Markdown at its `##` headings; the text before the first one has no title. */
export function sections(markdown: string): Section[] {
  const parts = markdown.split(/^## +/m);
  return parts
    .map((part, index) => {
      const [title = '', ...rest] = index === 0 ? ['', part] : part.split('\n');
      return { title: title.trim(), words: countWords(rest.join('\n')) };
    })
    .filter(({ title, words }) => title !== '' || words > 0);
}

/** Words a reader reads: Markdown signs, citations and link addresses do not count. */
export function countWords(markdown: string): number {
  const text = markdown.replaceAll(silentSigns, ' ');
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

const silentSigns = /\[@[^\]]*\]|\]\([^)]*\)|^:::.*$|[#>*_|`[\]-]+/gm;

/** Whole minutes to read a text at 220 words a minute, at least one. */
export function readingMinutes(markdown: string): number {
  return Math.max(1, Math.round(countWords(markdown) / wordsPerMinute));
}

/** Minutes that the exercises of a text say they take, all together. */
export function exerciseMinutes(markdown: string): number {
  const said = markdown.matchAll(/^:::+exercise\[.*\]\{minutes="?(\d+)"?\}/gm);
  return [...said].reduce((sum, [, minutes]) => sum + Number(minutes), 0);
}
