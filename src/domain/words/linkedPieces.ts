/** A piece of a sentence: text, or text that is a link. */
export type LinkedPiece = { readonly text: string; readonly href?: string };

/** Cuts `See [how](/method/).` into its text and its links; joined, the texts give the sentence. */
export function linkedPieces(sentence: string): LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  let from = 0;
  for (const match of sentence.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)) {
    const [whole, text = '', href = ''] = match;
    if (match.index > from) pieces.push({ text: sentence.slice(from, match.index) });
    pieces.push({ text, href });
    from = match.index + whole.length;
  }
  if (from < sentence.length) pieces.push({ text: sentence.slice(from) });
  return pieces;
}
