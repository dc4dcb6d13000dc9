/**
 * Pages that the build makes and the server fills in. A page is HTML with three kinds of marks:
 * `%{name}` is a text, `data-checked="name"` is a box that may be ticked, and what stands between
 * {@link beginPart} and {@link endPart} is shown or left out as a whole.
 */
export type SlotPage = readonly Piece[];

type Piece =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'text' | 'checked'; readonly name: string }
  | { readonly kind: 'part'; readonly name: string; readonly pieces: SlotPage };

export type SlotValues = {
  /** Shown as text and never as markup. Every text that the page shows must be given. */
  readonly texts: Readonly<Record<string, string>>;
  /** Names of the boxes that are ticked. */
  readonly checked?: ReadonlySet<string>;
  /** Names of the parts that are shown. */
  readonly parts?: ReadonlySet<string>;
};

/** Mark for a text, in the content of an element or in an attribute between quotes. */
export const slotText = (name: string) => `%{${name}}`;
export const beginPart = (name: string) => `<!--part:${name}-->`;
export const endPart = '<!--/part-->';

const marks = /%\{([a-z-]+)\}| data-checked="([a-z0-9-]+)"|<!--part:([a-z-]+)-->|(<!--\/part-->)/g;

/**
 * Takes a page apart at its marks, once.
 *
 * @throws when a part begins or ends without its other half, or inside another
 */
export function parseSlotPage(html: string): SlotPage {
  const page: Piece[] = [];
  let part: { name: string; pieces: Piece[] } | undefined;
  let from = 0;
  for (const { 0: mark, 1: text, 2: box, 3: begins, 4: ends, index } of html.matchAll(marks)) {
    const pieces = part?.pieces ?? page;
    if (index > from) pieces.push({ kind: 'html', html: html.slice(from, index) });
    from = index + mark.length;
    if (text !== undefined) pieces.push({ kind: 'text', name: text });
    else if (box !== undefined) pieces.push({ kind: 'checked', name: box });
    else if (begins !== undefined) {
      if (part !== undefined) throw new Error(`Part ${begins} begins inside part ${part.name}.`);
      part = { name: begins, pieces: [] };
    } else if (ends !== undefined) {
      if (part === undefined) throw new Error('A part ends that has not begun.');
      page.push({ kind: 'part', ...part });
      part = undefined;
    }
  }
  if (part !== undefined) throw new Error(`Part ${part.name} does not end.`);
  page.push({ kind: 'html', html: html.slice(from) });
  return page;
}

/**
 * The page with its marks filled in.
 *
 * @throws when a text that it shows is not given: a bug, never a visitor's doing
 */
export function fillSlotPage(page: SlotPage, values: SlotValues): string {
  return page
    .map((piece) => {
      switch (piece.kind) {
        case 'html':
          return piece.html;
        case 'text': {
          const text = values.texts[piece.name];
          if (text === undefined) throw new Error(`The page needs the text "${piece.name}".`);
          return escapeMarkup(text);
        }
        case 'checked':
          return values.checked?.has(piece.name) === true ? ' checked' : '';
        case 'part':
          return values.parts?.has(piece.name) === true ? fillSlotPage(piece.pieces, values) : '';
      }
    })
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in markup, between tags or in an attribute between quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
