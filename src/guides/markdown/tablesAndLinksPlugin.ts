import type { HastNode, HastPluginEntry } from 'satteri';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { languageOfFile } from '#src/site/languages.ts';
import { wordsOf } from '#src/site/words/wordsOf.ts';

type Element = Extract<HastNode, { type: 'element' }>;

/**
 * Puts each table in a region that scrolls by itself and can be reached with the keyboard:
 * `<section class="table-scroll" aria-label="Table: First column, second column"
 * tabindex="0">`, and marks links that leave the site with `rel="external"`.
 */
export function tablesAndLinksPlugin(): HastPluginEntry {
  return ({ fileURL }) => {
    const { table } = wordsOf(languageOfFile(String(fileURL)).id).guides;
    let count = 0;
    return {
      name: 'tables-and-links',
      element: [
        {
          filter: ['table'],
          visit(node, context) {
            count += 1;
            const heads = headCells(node)
              .map((cell) => context.textContent(cell).trim())
              .filter((text) => text !== '');
            context.wrapNode(node, {
              type: 'element',
              tagName: 'section',
              properties: {
                className: ['table-scroll'],
                'aria-label': fillWords(table, { number: count, heads: heads.join(', ') }),
                tabIndex: 0,
              },
              children: [],
            });
          },
        },
        {
          filter: ['th', 'td'],
          visit(node, context) {
            if (node.tagName === 'th') context.setProperty(node, 'scope', 'col');
            // The content security policy refuses style attributes.
            const alignment = /text-align:\s*(\w+)/.exec(
              String(node.properties['style'] ?? ''),
            )?.[1];
            if (alignment === undefined) return;
            context.setProperty(node, 'style', null);
            context.setProperty(node, 'className', [`align-${alignment}`]);
          },
        },
        {
          filter: ['a'],
          visit(node, context) {
            if (/^https?:/.test(String(node.properties['href'] ?? ''))) {
              context.setProperty(node, 'rel', ['external']);
            }
          },
        },
      ],
    };
  };
}

function headCells(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'th' ? [child] : headCells(child);
  });
}
