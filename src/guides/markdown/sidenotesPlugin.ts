import type { HastNode, HastPluginEntry } from 'satteri';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { languageOfFile } from '#src/site/languages.ts';
import { wordsOf } from '#src/site/words/wordsOf.ts';
import { contentError } from './contentError.ts';

type Element = Extract<HastNode, { type: 'element' }>;
type Child = Element['children'][number];

/**
 * Puts a copy of each footnote beside its reference, for margins on wide screens.
 *
 * Each reference becomes
 * `<sup class="note-ref"><a …>note 1</a><span class="note-mark" hidden>note 1</span></sup>`, in the
 * words of the text's language, followed by
 * `<small class="sidenote" role="note" hidden data-pagefind-ignore>`, and the list at the end
 * stays. The style sheet shows either the link and the list, or the mark and the sidenote, by
 * `display`, so a screen reader meets each note once at any width, and without the style sheet
 * (reader view, feeds) the list alone is there.
 */
export function sidenotesPlugin(): HastPluginEntry {
  return () => {
    // Only what is asked for crosses from the parser: a walk through the whole tree took longer than
    // all the rest of reading a guide.
    const references: Readonly<Element>[] = [];
    const notes = new Map<string, Readonly<Element>>();
    return {
      name: 'sidenotes',
      element: [
        { filter: ['sup'], visit: (element) => void references.push(element) },
        {
          filter: ['li'],
          visit: (element) => {
            const id = element.properties['id'];
            if (typeof id === 'string' && id.startsWith(notePrefix)) notes.set(id, element);
          },
        },
      ],
      after(_, context) {
        const words = wordsOf(languageOfFile(String(context.fileURL)).id).guides;
        const shown = new Set<string>();
        for (const element of references) {
          const link = element.children.find(isNoteLink);
          if (link === undefined) continue;
          const id = String(link.properties['href']).slice(1);
          const note = notes.get(id);
          const number = textOf(link);
          const label: Child = { type: 'text', value: fillWords(words.note, { number }) };
          context.setProperty(element, 'className', ['note-ref']);
          context.replaceNode(link, { ...link, children: [label] });
          context.appendChild(element, span('note-mark', [label]));
          // A second reference to the same note needs no second copy beside it.
          if (note === undefined || shown.has(id)) continue;
          shown.add(id);
          const paragraphs = note.children.filter((child) => child.type === 'element');
          const only = paragraphs[0];
          if (paragraphs.length !== 1 || only?.type !== 'element' || only.tagName !== 'p') {
            throw contentError(
              { fileURL: context.fileURL, line: undefined },
              `The note "[^${id.slice(notePrefix.length)}]" is not a single paragraph.`,
              'Write it as one paragraph, so that it fits in the margin.',
            );
          }
          context.insertAfter(element, {
            type: 'element',
            tagName: 'small',
            properties: {
              className: ['sidenote'],
              role: 'note',
              hidden: true,
              'data-pagefind-ignore': '',
            },
            children: [
              {
                type: 'element',
                tagName: 'span',
                properties: { className: ['sidenote-number'] },
                children: [{ type: 'text', value: number }],
              },
              { type: 'text', value: ' ' },
              ...trimEnd(only.children.filter((child) => !isBackLink(child)).map(copy)),
            ],
          });
        }
      },
    };
  };
}

const notePrefix = 'user-content-fn-';

function isNoteLink(child: Child): child is Element {
  return child.type === 'element' && child.tagName === 'a' && has(child, 'dataFootnoteRef');
}

function isBackLink(child: Child): boolean {
  return child.type === 'element' && has(child, 'dataFootnoteBackref');
}

/** Whether an element has an attribute, under either of its two spellings. */
function has(element: Element, property: string): boolean {
  const attribute = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return property in element.properties || attribute in element.properties;
}

function span(className: string, children: Child[]): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [className], hidden: true },
    children,
  };
}

/** A copy of inline content without ids, which must stay unique on the page. */
function copy(child: Child): Child {
  if (child.type === 'text') return { type: 'text', value: child.value };
  if (child.type !== 'element') return child;
  const properties = Object.fromEntries(
    Object.entries(child.properties).filter(([name]) => name !== 'id'),
  );
  return {
    type: 'element',
    tagName: child.tagName,
    properties,
    children: child.children.map(copy),
  };
}

/** The children without the blanks that stood before the links back. */
function trimEnd(children: Child[]): Child[] {
  const last = children.at(-1);
  if (last?.type !== 'text') return children;
  const value = last.value.trimEnd();
  const others = children.slice(0, -1);
  return value === '' ? trimEnd(others) : [...others, { type: 'text', value }];
}

function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
