import type { Custom, MdastNode, MdastPluginEntry } from 'satteri';
import type { Strength } from '#src/site/referenceShape.ts';
import { languageOfFile } from '#src/site/languages.ts';
import { wordsOf } from '#src/site/words/wordsOf.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { blocks, checkBlock, isBlockName } from '../blocks.ts';
import type { Words } from '#src/site/words/english.ts';
import { contentError } from './contentError.ts';

/**
 * Turns `:::words[Label]` and its like into a labelled section:
 * `<section class="block block-words" aria-labelledby="block-1-title">` that begins with
 * `<p class="block-kicker">` and `<p class="block-title" id="block-1-title">`.
 */
export function blocksPlugin(): MdastPluginEntry {
  return () => {
    let count = 0;
    return {
      name: 'blocks',
      options: { position: true },

      containerDirective(node, context) {
        const place = { fileURL: context.fileURL, line: node.position?.start.line };
        const [first, ...others] = node.children;
        const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
        const written = {
          name: node.name,
          label: labelled ? context.textContent(first).trim() : '',
          attributes: node.attributes ?? {},
          isEmpty: (labelled ? others : node.children).length === 0,
        };
        const fault = checkBlock(written);
        if (fault !== undefined) throw contentError(place, fault.message, fault.cure);
        if (!isBlockName(node.name) || !labelled) return;

        count += 1;
        const titleId = `block-${count}-title`;
        const words = wordsOf(languageOfFile(String(context.fileURL)).id);
        const { element } = blocks[node.name];
        const kicker = node.name === 'strength' ? '' : words.blocks[node.name];
        const minutes = written.attributes['minutes'];
        const title: MdastNode[] =
          node.name === 'strength'
            ? [{ type: 'text', value: words.strength[written.label as Strength] }]
            : [...first.children];
        const opening: (MdastNode | Custom)[] = [];
        if (kicker !== '') {
          const time =
            typeof minutes === 'string' ? ` · ${minutesInWords(minutes, words.guides)}` : '';
          opening.push(
            paragraph({ className: ['block-kicker'] }, [
              { type: 'text', value: `${kicker}${time}` },
            ]),
          );
        }
        opening.push(paragraph({ className: ['block-title'], id: titleId }, title));
        const strengthClass = node.name === 'strength' ? [`strength-${written.label}`] : [];
        const section: Custom = {
          type: 'block',
          data: {
            hName: element,
            hProperties: {
              className: ['block', `block-${node.name}`, ...strengthClass],
              'aria-labelledby': titleId,
            },
          },
          children: [...opening, ...others],
        };
        context.replaceNode(node, section);
      },

      leafDirective(node, context) {
        throw contentError(
          { fileURL: context.fileURL, line: node.position?.start.line },
          `"::${node.name}" is not used here.`,
          'A block begins with three colons and ends with a line of three colons.',
        );
      },

      // Prose has colons: "at 10:30", "a ratio of 3:1". They are text here.
      textDirective(node, context) {
        const start = node.position?.start.offset;
        const end = node.position?.end.offset;
        if (start === undefined || end === undefined) return;
        context.replaceNode(node, { type: 'text', value: context.source.slice(start, end) });
      },
    };
  };
}

function paragraph(hProperties: Record<string, unknown>, children: MdastNode[]): Custom {
  return { type: 'blockPart', data: { hName: 'p', hProperties }, children };
}

function minutesInWords(minutes: string, words: Words['guides']): string {
  return minutes === '1' ? words.minute : fillWords(words.manyMinutes, { minutes });
}
