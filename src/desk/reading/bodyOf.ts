import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { markdownToMdast, type MdastNode } from 'satteri';
import type { WrittenBlock } from '#src/guides/blocks.ts';
import { findCitations } from '#src/guides/citations.ts';
import type { WrittenImage } from '../prose/checkImage.ts';
import { withoutCitations } from './withoutCitations.ts';

/** A run of text that a claim and its source stand together in. */
export type Passage = {
  readonly kind: 'paragraph' | 'list item' | 'table';
  readonly line: number;
  readonly text: string;
  /** The text without code and citations: marks in it were not read as marks. */
  readonly unread: string;
  readonly isCited: boolean;
  /** Names of the blocks around it, outermost first. */
  readonly inside: readonly string[];
};

/** What the rules need to know about a body of Markdown. Lines are those of the file. */
export type Body = {
  readonly words: number;
  readonly headings: readonly {
    readonly depth: number;
    readonly line: number;
    readonly text: string;
  }[];
  /** Ids of the headings, as the page prints them. */
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly { readonly url: string; readonly line: number }[];
  readonly images: readonly (WrittenImage & { readonly line: number })[];
  readonly html: readonly { readonly value: string; readonly line: number }[];
  readonly blocks: readonly (WrittenBlock & {
    readonly line: number;
    /** Whether it ends with a line of colons of its own, and not with the text or another block. */
    readonly isClosed: boolean;
    /** Name of the block that it stands in. */
    readonly within: string | undefined;
  })[];
  readonly leafDirectives: readonly { readonly name: string; readonly line: number }[];
  readonly notes: readonly {
    readonly label: string;
    readonly paragraphs: number;
    readonly line: number;
  }[];
  /** Labels of the notes that the text refers to. */
  readonly notesCalled: ReadonlySet<string>;
  readonly tables: readonly Table[];
  readonly passages: readonly Passage[];
};

export type Table = {
  readonly line: number;
  /** What its columns are called, without citations. */
  readonly heads: readonly string[];
  /** Below the heads; `cells` counts those that were written, which may be more than the heads. */
  readonly rows: readonly { readonly line: number; readonly cells: number }[];
};

type Mutable<Record_> = {
  -readonly [Key in keyof Record_]: Record_[Key] extends readonly (infer Item)[]
    ? Item[]
    : Record_[Key];
};

const features = { directive: true } as const;
let processor: ReturnType<typeof createSatteriMarkdownProcessor> | undefined;

/** Reads a body of Markdown with the parser that builds the site. */
export async function bodyOf(markdown: string): Promise<Body> {
  const body: Mutable<Body> = {
    words: 0,
    headings: [],
    anchors: new Set(),
    links: [],
    images: [],
    html: [],
    blocks: [],
    leafDirectives: [],
    notes: [],
    notesCalled: new Set(),
    tables: [],
    passages: [],
  };
  const calls = new Set<string>();
  collect(markdownToMdast(markdown, { features }), [], body, markdown.split('\n'), calls);
  body.notesCalled = calls;
  body.words = body.passages
    .flatMap(({ text }) => withoutCitations(text).split(/\s+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

  processor ??= createSatteriMarkdownProcessor({ features, syntaxHighlight: false });
  const rendered = await (await processor).render(markdown);
  body.anchors = new Set(rendered.metadata.headings.map(({ slug }) => slug));
  return body;
}

function collect(
  node: MdastNode,
  inside: readonly string[],
  body: Mutable<Body>,
  lines: readonly string[],
  calls: Set<string>,
): void {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'heading':
      body.headings.push({ depth: node.depth, line, text: textOf(node) });
      break;
    case 'link':
      body.links.push({ url: node.url, line });
      break;
    case 'image':
      body.images.push({ url: node.url, alt: node.alt ?? '', line });
      break;
    case 'html':
      body.html.push({ value: node.value, line });
      break;
    case 'leafDirective':
      body.leafDirectives.push({ name: node.name, line });
      break;
    case 'footnoteReference':
      calls.add(node.identifier);
      break;
    case 'footnoteDefinition':
      body.notes.push({
        label: node.identifier,
        paragraphs: node.children.filter((child) => child.type === 'paragraph').length,
        line,
      });
      break;
    case 'table':
    case 'paragraph': {
      if (node.type === 'paragraph' && node.data?.directiveLabel === true) break;
      if (node.type === 'table') body.tables.push(tableOf(node));
      const text = textOf(node);
      body.passages.push({
        kind:
          node.type === 'table' ? 'table' : inside.includes('- item') ? 'list item' : 'paragraph',
        line,
        text,
        unread: withoutCitations(textOf(node, false)),
        isCited: findCitations(text).length > 0,
        inside: inside.filter((name) => !name.startsWith('- ')),
      });
      break;
    }
    case 'containerDirective': {
      const [first, ...others] = node.children;
      const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
      body.blocks.push({
        line,
        name: node.name,
        label: labelled ? textOf(first).trim() : '',
        attributes: node.attributes ?? {},
        within: inside.findLast((name) => !name.startsWith('- ')),
        isClosed: /^\s*:{3,}\s*$/.test(lines[(node.position?.end.line ?? 1) - 1] ?? ''),
        isEmpty: (labelled ? others : node.children).length === 0,
      });
      break;
    }
  }
  if (!('children' in node)) return;
  const around =
    node.type === 'containerDirective'
      ? [...inside, node.name]
      : node.type === 'listItem'
        ? [...inside, '- item']
        : inside;
  for (const child of node.children) collect(child, around, body, lines, calls);
}

function tableOf({ children, position }: Extract<MdastNode, { type: 'table' }>): Table {
  const [head, ...rows] = children;
  const line = position?.start.line ?? 1;
  return {
    line,
    heads: head?.children.map((cell) => withoutCitations(textOf(cell)).trim()) ?? [],
    rows: rows.map((row) => ({
      line: row.position?.start.line ?? line,
      cells: row.children.length,
    })),
  };
}

function textOf(node: MdastNode, withCode = true): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return withCode ? node.value : '';
  if (node.type === 'break') return ' ';
  // "at 10:30" reads as a directive called 30; it is text.
  if (node.type === 'textDirective')
    return `:${node.name}${node.children.map((child) => textOf(child, withCode)).join('')}`;
  if (!('children' in node)) return '';
  const between = node.type === 'table' ? '. ' : node.type === 'tableRow' ? ' | ' : '';
  return node.children.map((child) => textOf(child, withCode)).join(between);
}
