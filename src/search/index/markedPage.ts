import { Parser } from 'htmlparser2';
import type { PageSection } from '../siteWords.ts';

/** What Pagefind's attributes in a page say of it. */
export type MarkedPage = {
  /** The text inside `data-pagefind-body`, without what is marked to be left out. */
  readonly content: string;
  /** By name, from `data-pagefind-meta`: the element's text, or what stands behind a colon. */
  readonly meta: ReadonlyMap<string, string>;
  /** By name, from `data-pagefind-filter`, in the same two forms. */
  readonly filters: ReadonlyMap<string, readonly string[]>;
  /** The headings of the content (`h2`, `h3`) that have an id. */
  readonly sections: readonly PageSection[];
};

/** Elements whose text Pagefind leaves out by itself. */
const silent = new Set(
  'audio button canvas datalist embed footer form head iframe img input label math nav noscript object optgroup option picture script select style svg template textarea track video'.split(
    ' ',
  ),
);

/** Elements that stand within a line: between their text and what stands beside it is no gap. */
const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong time u var wbr'.split(
    ' ',
  ),
);

/** Whether any element of a page is marked as searchable. */
export function isMarked(html: string): boolean {
  return html.includes('data-pagefind-body');
}

/**
 * Reads a page as Pagefind does, in one pass; `undefined` when no element of it is marked as
 * searchable. Pagefind itself can read it too, but gives the text back only with an index of it,
 * and that takes three times as long as all the rest.
 */
export function readMarkedPage(html: string): MarkedPage | undefined {
  if (!isMarked(html)) return undefined;
  const meta = new Map<string, string>();
  const filters = new Map<string, string[]>();
  const sections: PageSection[] = [];
  const open: Element[] = [];
  /** Those of them that are asked for their text, which few are. */
  const listening: Element[] = [];
  let content = '';

  function keep(kind: 'meta' | 'filter', name: string, value: string): void {
    if (kind === 'meta') meta.set(name, value);
    else filters.set(name, [...(filters.get(name) ?? []), value]);
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      const parent = open.at(-1);
      const isIgnored = 'data-pagefind-ignore' in attributes || silent.has(name);
      const element: Element = {
        name,
        isBody: (parent?.isBody ?? false) || 'data-pagefind-body' in attributes,
        isIgnored: (parent?.isIgnored ?? false) || isIgnored,
        id: attributes['id'],
        marks: marksOf(attributes),
        text: '',
      };
      if (!inline.has(name)) separate();
      open.push(element);
      if (isListening(element)) listening.push(element);
    },
    ontext(text) {
      const element = open.at(-1);
      if (element?.isBody === true && !element.isIgnored) content += text;
      for (const listener of listening) listener.text += text;
    },
    onclosetag(name) {
      const element = open.pop();
      if (!inline.has(name)) separate();
      if (element === undefined || element !== listening.at(-1)) return;
      listening.pop();
      const text = element.text.replace(/[ \t\r\n\f]+/g, ' ').trim();
      for (const { kind, name: mark, value } of element.marks) keep(kind, mark, value ?? text);
      if (isSection(element) && element.isBody && !element.isIgnored) {
        sections.push({ id: element.id ?? '', title: text });
      }
    },
  });
  parser.end(html);
  return { content: content.replace(/[ \t\r\n\f]+/g, ' ').trim(), meta, filters, sections };

  /** Words of two blocks stay two words. */
  function separate(): void {
    content += ' ';
    for (const listener of listening) listener.text += ' ';
  }
}

type Element = {
  readonly name: string;
  readonly isBody: boolean;
  readonly isIgnored: boolean;
  readonly id: string | undefined;
  readonly marks: readonly Mark[];
  /** Only of elements that are asked for theirs. */
  text: string;
};

/** `name:value`, or the name alone for the text of the element. */
type Mark = {
  readonly kind: 'meta' | 'filter';
  readonly name: string;
  readonly value: string | undefined;
};

function marksOf(attributes: Readonly<Record<string, string>>): Mark[] {
  return (['meta', 'filter'] as const).flatMap((kind) => {
    const written = attributes[`data-pagefind-${kind}`];
    if (written === undefined) return [];
    const [name = '', ...value] = written.split(':');
    return [{ kind, name, value: value.length > 0 ? value.join(':') : undefined }];
  });
}

function isListening({ marks, name, id }: Element): boolean {
  return marks.length > 0 || isSection({ name, id });
}

function isSection({ name, id }: Pick<Element, 'name' | 'id'>): boolean {
  return (name === 'h2' || name === 'h3') && id !== undefined;
}
