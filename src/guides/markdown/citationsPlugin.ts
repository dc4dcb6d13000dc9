import type { Custom, MdastPluginEntry, MdastNode } from 'satteri';
import { didYouMean } from '#src/domain/text/didYouMean.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { languageOfFile } from '#src/site/languages.ts';
import { wordsOf } from '#src/site/words/wordsOf.ts';
import type { Reference } from '#src/site/referenceShape.ts';
import { findCitations, listCitations } from '../citations.ts';
import { shortReference } from '../formatReference.ts';
import { contentError } from './contentError.ts';

/**
 * Turns `[@key; @key2]` into numbered links to the page's list of sources:
 * `<sup class="cites"><a href="#source-key" id="cite-key-1" aria-label="Source 3: …">3</a></sup>`.
 * Numbers follow first appearance, as in `listCitations`, which the page prints its list from.
 */
export function citationsPlugin(
  readReferences: () => ReadonlyMap<string, Reference>,
): MdastPluginEntry {
  return ({ source, fileURL }) => {
    if (!source.includes('[@')) return null;
    const references = readReferences();
    const numbers = new Map(listCitations(source).map(({ key, number }) => [key, number]));
    const { guides: words } = wordsOf(languageOfFile(String(fileURL)).id);
    const timesCited = new Map<string, number>();

    function cite(key: string): Custom | undefined {
      const reference = references.get(key);
      if (reference === undefined) return undefined;
      const number = numbers.get(key) ?? 0;
      const times = (timesCited.get(key) ?? 0) + 1;
      timesCited.set(key, times);
      return {
        type: 'citation',
        data: {
          hName: 'a',
          hProperties: {
            href: `#source-${key}`,
            id: `cite-${key}-${times}`,
            'aria-label': fillWords(words.source, {
              number,
              source: shortReference(reference, words),
            }),
          },
        },
        children: [{ type: 'text', value: String(number) }],
      };
    }

    return {
      name: 'citations',
      options: { position: true },
      text(node, context) {
        const groups = findCitations(node.value);
        if (groups.length === 0) return;
        const parts: (MdastNode | Custom)[] = [];
        let from = 0;
        for (const group of groups) {
          if (group.start > from) {
            parts.push({ type: 'text', value: node.value.slice(from, group.start) });
          }
          from = group.end;
          const links = group.keys.map((key) => {
            const link = cite(key);
            if (link !== undefined) return link;
            const near = didYouMean(key, references.keys());
            throw contentError(
              { fileURL: context.fileURL, line: node.position?.start.line },
              `The source "${key}" is not in content/references.json.`,
              near === undefined ? 'Add it there first.' : `Did you mean "${near}"?`,
            );
          });
          parts.push({
            type: 'citations',
            data: { hName: 'sup', hProperties: { className: ['cites'] } },
            children: links.flatMap((link, index): (MdastNode | Custom)[] =>
              index === 0 ? [link] : [{ type: 'text', value: ', ' }, link],
            ),
          });
        }
        if (from < node.value.length) {
          parts.push({ type: 'text', value: node.value.slice(from) });
        }
        // Custom nodes are valid content for Sätteri, but its type of one list names only nodes.
        context.replaceNode(node, parts as MdastNode[]);
      },
    };
  };
}
