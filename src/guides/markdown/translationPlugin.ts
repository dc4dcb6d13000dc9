import type { HastPluginEntry } from 'satteri';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { localLink } from '#src/domain/words/localLink.ts';
import { languageOfFile } from '#src/site/languages.ts';
import { elsewhereOf } from '#src/site/translatedPages.ts';
import { wordsOf } from '#src/site/words/wordsOf.ts';

/**
 * In a translated text: sends links on to the counterparts of the pages they name, marks those that
 * lead to a page in English, and puts the words that Markdown brings along (the heading of the
 * notes, the names of the ways back) into the language. Editors write English addresses, so a
 * page that is translated later needs no change elsewhere.
 */
export function translationPlugin(): HastPluginEntry {
  return ({ fileURL }) => {
    const language = languageOfFile(String(fileURL));
    const elsewhere = elsewhereOf(language);
    if (elsewhere === undefined) return null;
    const words = wordsOf(language.id).guides;
    return {
      name: 'translation',
      element: [
        {
          filter: ['a'],
          visit(node, context) {
            const { dataFootnoteBackref: isBack } = node.properties;
            if (isBack !== undefined && isBack !== null) {
              const reference = /\d[\d-]*$/.exec(String(node.properties['ariaLabel'] ?? ''))?.[0];
              const label = fillWords(words.backToText, { reference: reference ?? '' });
              context.setProperty(node, 'ariaLabel', label);
              return;
            }
            const link = localLink(elsewhere, String(node.properties['href'] ?? ''));
            context.setProperty(node, 'href', link.href);
            if (!link.isForeign) return;
            context.setProperty(node, 'hrefLang', 'en');
            context.appendChild(node, { type: 'text', value: ` ${elsewhere.inEnglish}` });
          },
        },
        {
          filter: ['h2'],
          visit(node, context) {
            if (node.properties['id'] !== 'footnote-label') return;
            context.replaceNode(node, {
              ...node,
              children: [{ type: 'text', value: words.notes }],
            });
          },
        },
      ],
    };
  };
}
