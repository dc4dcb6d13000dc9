import type { LetterPart, LetterWords } from './letterBody.ts';
import { escapeHtml } from './escapeHtml.ts';
import { wholeAddress } from './wholeAddress.ts';
import { painted } from './paint.ts';

export const serif = "Literata,Georgia,'Times New Roman',serif";
export const sans = "'Instrument Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const text = `margin:0 0 18px;font:400 18px/28px ${serif}`;
const small = `margin:0 0 10px;font:400 15px/23px ${sans}`;

/** How the words of a part look, which depends on the block around them. */
type Manner = { readonly style: string; readonly italic: boolean };

const running: Manner = { style: text, italic: false };

/** The parts of a letter as HTML for mail programs. `numberOf` gives a source its number. */
export function mailHtml(
  parts: readonly LetterPart[],
  numberOf: (key: string) => number,
  manner: Manner = running,
): string {
  return parts
    .map((part, index) => {
      const isLast = index === parts.length - 1 && manner !== running;
      const style = isLast ? manner.style.replace(/margin:0 0 \d+px/, 'margin:0') : manner.style;
      switch (part.kind) {
        case 'paragraph':
          return `<p ${painted(['ink'], inManner(style, manner))}>${wordsHtml(part.words, numberOf)}</p>`;
        case 'heading':
          return `<h2 ${painted(['ink'], `margin:36px 0 12px;font:600 22px/28px ${serif}`)}>${wordsHtml(part.words, numberOf)}</h2>`;
        case 'quote':
          return framed(
            ['rule'],
            'border-style:solid;border-width:0 0 0 3px;padding:4px 0 4px 18px',
            mailHtml(part.parts, numberOf, { ...manner, style: text }),
          );
        case 'list': {
          const tag = part.start === undefined ? 'ul' : 'ol';
          const start =
            part.start === undefined || part.start === 1 ? '' : ` start="${part.start}"`;
          const items = part.items
            .map(
              (item) =>
                `<li style="margin:0 0 8px">${mailHtml(item, numberOf, { ...manner, style: style.replace(/margin:[^;]+/, 'margin:0') })}</li>`,
            )
            .join('');
          return `<${tag}${start} ${painted(['ink'], `${style};padding:0 0 0 26px`)}>${items}</${tag}>`;
        }
        case 'block':
          return blockHtml(part, numberOf);
      }
    })
    .join('\n');
}

function blockHtml(
  { name, kicker, title, parts }: Extract<LetterPart, { kind: 'block' }>,
  numberOf: (key: string) => number,
): string {
  const head =
    (kicker === ''
      ? ''
      : `<p ${painted(['muted'], `margin:0;font:500 14px/20px ${sans}`)}>${escapeHtml(kicker)}</p>`) +
    `<p ${painted(['ink'], `margin:0 0 10px;font:600 16px/23px ${sans}`)}>${escapeHtml(title)}</p>`;
  const boxed = 'border-style:solid;border-radius:6px;padding:20px 22px';
  const inside = (manner: Manner) => head + mailHtml(parts, numberOf, manner);
  switch (name) {
    case 'words':
      return framed(['raised'], `${boxed};border-width:1px`, inside({ style: text, italic: true }));
    case 'exercise':
      return framed(['frame'], `${boxed};border-width:2px`, inside({ style: text, italic: false }));
    case 'strength':
      return framed(
        ['edge'],
        'border-style:solid;border-width:0 0 0 3px;padding:4px 0 4px 20px',
        inside({ style: small, italic: false }),
      );
    case 'example':
    case 'stuck':
      return framed(
        ['frame'],
        'border-style:solid;border-width:0 0 0 3px;padding:4px 0 4px 20px',
        inside({ style: text, italic: false }),
      );
  }
}

/** A box of its own. Outlook draws borders and padding around table cells only. */
function framed(paints: Parameters<typeof painted>[0], style: string, inner: string): string {
  return (
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:26px 0;border-collapse:separate">' +
    `<tr><td ${painted(paints, style)}>${inner}</td></tr></table>`
  );
}

function inManner(style: string, { italic }: Manner): string {
  return italic ? `${style};font-style:italic` : style;
}

/** Words in a line as HTML. */
export function wordsHtml(
  words: readonly LetterWords[],
  numberOf: (key: string) => number,
): string {
  return words
    .map((word) => {
      switch (word.kind) {
        case 'text':
          return escapeHtml(word.text);
        case 'strong':
          return `<strong>${wordsHtml(word.words, numberOf)}</strong>`;
        case 'emphasis':
          return `<em>${wordsHtml(word.words, numberOf)}</em>`;
        case 'link':
          return linkHtml(word.address, wordsHtml(word.words, numberOf));
        case 'break':
          return '<br>';
        case 'cite':
          return `<sup ${painted(['muted'], `font:500 12px/0 ${sans};vertical-align:baseline;position:relative;top:-6px`)}>${word.keys.map(numberOf).join(', ')}</sup>`;
      }
    })
    .join('');
}

/** A link; `inner` is HTML. */
export function linkHtml(address: string, inner: string): string {
  return `<a href="${escapeHtml(wholeAddress(address))}" ${painted(['link'], 'text-decoration:underline')}>${inner}</a>`;
}
