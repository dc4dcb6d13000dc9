/** Id of the quiz of which a guide's text shows a quick look; undefined when it shows none. */
export function quickLookQuiz(body: string): string | undefined {
  return /<QuickLook\s[^>]*\bquiz="([a-z\d-]+)"/.exec(body)?.[1];
}
