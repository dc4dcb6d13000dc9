import { plainText, type LetterPart, type LetterWords } from './letterBody.ts';
import { wholeAddress } from './wholeAddress.ts';
import { wrapText } from './wrapText.ts';

const rule = '-'.repeat(72);

/**
 * The parts of a letter as plain text in lines of 72 characters. Addresses stand on lines of
 * their own under the paragraph that links to them, where a reader can press or copy them.
 */
export function mailText(
  parts: readonly LetterPart[],
  numberOf: (key: string) => number,
  indent = '',
): string {
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'paragraph':
          return paragraph(part.words, numberOf, indent, indent);
        case 'heading': {
          const title = plainText(part.words);
          return `\n${indent}${title.toUpperCase()}`;
        }
        case 'quote':
          return mailText(part.parts, numberOf, `${indent}> `);
        case 'list':
          return part.items
            .map((item, index) => {
              const mark = part.start === undefined ? '- ' : `${part.start + index}. `;
              const under = indent + ' '.repeat(mark.length);
              const [opening, ...others] = item;
              const head =
                opening?.kind === 'paragraph'
                  ? paragraph(opening.words, numberOf, indent + mark, under)
                  : indent + mark.trimEnd();
              const rest = opening?.kind === 'paragraph' ? others : item;
              return rest.length === 0 ? head : `${head}\n${mailText(rest, numberOf, under)}`;
            })
            .join('\n');
        case 'block': {
          const title = part.kicker === '' ? part.title : `${part.kicker}: ${part.title}`;
          return [`${rule}\n${wrapText(title)}`, mailText(part.parts, numberOf, indent), rule].join(
            '\n\n',
          );
        }
      }
    })
    .join('\n\n')
    .replaceAll(`${rule}\n\n${rule}`, rule);
}

function paragraph(
  words: readonly LetterWords[],
  numberOf: (key: string) => number,
  first: string,
  rest: string,
): string {
  const lines = [wrapText(inLine(words, numberOf), first, rest)];
  for (const { address, name } of linksIn(words)) {
    lines.push(`${rest}  ${name}:\n${rest}  ${wholeAddress(address)}`);
  }
  return lines.join('\n');
}

function inLine(words: readonly LetterWords[], numberOf: (key: string) => number): string {
  return words
    .map((word) => {
      switch (word.kind) {
        case 'text':
          return word.text.replaceAll(/\s+/g, ' ');
        case 'break':
          return '\n';
        case 'cite':
          return ` [${word.keys.map(numberOf).join(', ')}]`;
        case 'emphasis':
          return `*${inLine(word.words, numberOf)}*`;
        default:
          return inLine(word.words, numberOf);
      }
    })
    .join('');
}

function linksIn(words: readonly LetterWords[]): { address: string; name: string }[] {
  return words.flatMap((word) => {
    if (word.kind === 'link') return [{ address: word.address, name: plainText(word.words) }];
    return 'words' in word ? linksIn(word.words) : [];
  });
}
