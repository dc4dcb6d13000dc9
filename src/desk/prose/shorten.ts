/** A sentence cut to a length that fits into a message. */
export function shorten(sentence: string): string {
  return sentence.length > 80 ? `${sentence.slice(0, 77).trimEnd()}…` : sentence;
}
