import { markdownToMdast, type MdastNode } from 'satteri';
import { blocks, isBlockName, strengthLabels, type BlockName } from '#src/guides/blocks.ts';
import { findCitations } from '#src/guides/citations.ts';
import type { Strength } from '#src/site/referenceShape.ts';

/** The text of a letter, reduced to what every mail program can show. */
export type LetterBody = {
  readonly parts: readonly LetterPart[];
  /** Markdown that no mail can show, such as a picture. */
  readonly misfits: readonly Misfit[];
};

export type LetterPart =
  | { readonly kind: 'paragraph'; readonly words: readonly LetterWords[] }
  | { readonly kind: 'heading'; readonly words: readonly LetterWords[] }
  | { readonly kind: 'quote'; readonly parts: readonly LetterPart[] }
  | {
      readonly kind: 'list';
      /** Number of the first item; `undefined` for a list with bullets. */
      readonly start: number | undefined;
      readonly items: readonly (readonly LetterPart[])[];
    }
  | {
      readonly kind: 'block';
      readonly name: BlockName;
      /** Small line above the title, such as `Exercise · 10 minutes`; may be empty. */
      readonly kicker: string;
      readonly title: string;
      readonly parts: readonly LetterPart[];
    };

export type LetterWords =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly words: readonly LetterWords[] }
  | { readonly kind: 'link'; readonly address: string; readonly words: readonly LetterWords[] }
  /** Sources, by their keys in content/references.json. */
  | { readonly kind: 'cite'; readonly keys: readonly string[] }
  | { readonly kind: 'break' };

export type Misfit = {
  readonly line: number;
  /** What it is, with its article: `a picture`. */
  readonly what: string;
  readonly cure: string;
};

/** Reads the Markdown of a letter with the parser that builds its page. */
export function letterBody(markdown: string): LetterBody {
  const misfits: Misfit[] = [];
  const root = markdownToMdast(markdown, { features: { directive: true } });
  return { parts: partsOf(childrenOf(root), markdown, misfits), misfits };
}

const cures: Readonly<Record<string, { readonly what: string; readonly cure: string }>> = {
  table: { what: 'a table', cure: 'Write it as a list: a table does not fit a phone.' },
  image: { what: 'a picture', cure: 'Say it in words: many mail programs show no pictures.' },
  code: { what: 'a block of code', cure: 'Use :::words[…] for words to copy.' },
  footnoteReference: { what: 'a note', cure: 'Put it into the sentence: a mail has no margin.' },
  footnoteDefinition: { what: 'a note', cure: 'Put it into the sentence: a mail has no margin.' },
  thematicBreak: { what: 'a line across', cure: 'Begin a section with ## instead.' },
};

const otherCure = {
  what: 'something that a mail cannot show',
  cure: 'Use paragraphs, lists, links, ## headings and blocks.',
};

function partsOf(nodes: readonly MdastNode[], source: string, misfits: Misfit[]): LetterPart[] {
  return nodes.flatMap((node): LetterPart[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', words: wordsOf(node.children, source, misfits) }];
      case 'heading':
        return [{ kind: 'heading', words: wordsOf(node.children, source, misfits) }];
      case 'blockquote':
        return [{ kind: 'quote', parts: partsOf(node.children, source, misfits) }];
      case 'list':
        return [
          {
            kind: 'list',
            start: node.ordered === true ? (node.start ?? 1) : undefined,
            items: node.children.map((item) => partsOf(childrenOf(item), source, misfits)),
          },
        ];
      case 'containerDirective': {
        const [first, ...others] = node.children;
        const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
        // The desk has told the editor by now; here there is nothing to make of it.
        if (!isBlockName(node.name) || !labelled) return [];
        const label = plainText(wordsOf(first.children, source, misfits)).trim();
        const minutes = node.attributes?.['minutes'];
        return [
          {
            kind: 'block',
            name: node.name,
            kicker: [
              blocks[node.name].kicker,
              typeof minutes === 'string' ? minutesInWords(minutes) : '',
            ]
              .filter((text) => text !== '')
              .join(' · '),
            title: node.name === 'strength' ? strengthLabels[label as Strength] : label,
            parts: partsOf(others, source, misfits),
          },
        ];
      }
      case 'html':
        // The desk refuses HTML in every text.
        return [];
      default:
        misfits.push(misfitOf(node));
        return [];
    }
  });
}

function wordsOf(nodes: readonly MdastNode[], source: string, misfits: Misfit[]): LetterWords[] {
  return nodes.flatMap((node): LetterWords[] => {
    switch (node.type) {
      case 'text':
        return withCitations(node.value);
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, words: wordsOf(node.children, source, misfits) }];
      case 'link':
        return [
          { kind: 'link', address: node.url, words: wordsOf(node.children, source, misfits) },
        ];
      case 'break':
        return [{ kind: 'break' }];
      case 'textDirective': {
        // Prose has colons: "at 10:30" reads as a directive called 30; it is text.
        const { start, end } = node.position ?? {};
        const text = source.slice(start?.offset ?? 0, end?.offset ?? 0);
        return [{ kind: 'text', text }];
      }
      case 'html':
        return [];
      default:
        misfits.push(misfitOf(node));
        return [];
    }
  });
}

function withCitations(text: string): LetterWords[] {
  const words: LetterWords[] = [];
  let from = 0;
  for (const { start, end, keys } of findCitations(text)) {
    if (start > from) words.push({ kind: 'text', text: text.slice(from, start) });
    words.push({ kind: 'cite', keys });
    from = end;
  }
  if (from < text.length) words.push({ kind: 'text', text: text.slice(from) });
  return words;
}

function misfitOf(node: MdastNode): Misfit {
  return { line: node.position?.start.line ?? 1, ...(cures[node.type] ?? otherCure) };
}

function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}

function minutesInWords(minutes: string): string {
  return minutes === '1' ? '1 minute' : `${minutes} minutes`;
}

/** Words without their marks; sources are left out. */
export function plainText(words: readonly LetterWords[]): string {
  return words
    .map((word) => {
      if (word.kind === 'text') return word.text;
      if (word.kind === 'break') return ' ';
      return word.kind === 'cite' ? '' : plainText(word.words);
    })
    .join('');
}
