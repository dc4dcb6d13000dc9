/** A few questions of a quiz, shown inside a guide. */
export type QuickLook = {
  readonly quiz: string;
  readonly questions: readonly string[];
  /** From 1. */
  readonly line: number;
};

/**
 * The quick looks that a text asks for, each as `<QuickLook quiz="network-diversity"
 * questions={['q3', 'q4']} />`. One that is written otherwise names no quiz and no question.
 */
export function quickLooks(text: string): QuickLook[] {
  return [...text.matchAll(/<QuickLook\b[^>]*>/g)].map(({ 0: element, index }) => {
    const [, quiz = '', list = ''] =
      /^<QuickLook\s+quiz="([a-z\d-]+)"\s+questions=\{\[([^\]]*)\]\}\s*\/>$/.exec(element) ?? [];
    return {
      quiz,
      questions: [...list.matchAll(/'([^']*)'|"([^"]*)"/g)].map(
        ([, one, other]) => one ?? other ?? '',
      ),
      line: text.slice(0, index).split('\n').length,
    };
  });
}
