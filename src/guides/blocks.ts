import type { Strength } from '#src/site/referenceShape.ts';
import { english } from '#src/site/words/english.ts';

/** The blocks an editor can write as `:::name[Label]{attribute=value}`. */
export const blocks = {
  words: { element: 'section', kicker: english.blocks.words, attributes: [] },
  exercise: { element: 'section', kicker: english.blocks.exercise, attributes: ['minutes'] },
  strength: { element: 'aside', kicker: '', attributes: [] },
  example: { element: 'section', kicker: english.blocks.example, attributes: [] },
  stuck: { element: 'section', kicker: english.blocks.stuck, attributes: [] },
} as const;

export type BlockName = keyof typeof blocks;

export const blockNames = Object.keys(blocks) as readonly BlockName[];

export function isBlockName(name: string): name is BlockName {
  return Object.hasOwn(blocks, name);
}

/** What each strength of evidence is called on screen. */
export const strengthLabels: Readonly<Record<Strength, string>> = english.strength;

export type BlockFault = { readonly message: string; readonly cure: string };

/** A block as written in Markdown, before it becomes a page's section. */
export type WrittenBlock = {
  readonly name: string;
  /** The text between the square brackets; empty when there is none. */
  readonly label: string;
  readonly attributes: Readonly<Record<string, string | null | undefined>>;
  readonly isEmpty: boolean;
};

/** The first thing wrong with a block, or `undefined`. */
export function checkBlock(block: WrittenBlock): BlockFault | undefined {
  const { name, label, attributes } = block;
  if (!isBlockName(name)) {
    return {
      message: `There is no block called "${name}".`,
      cure: `The blocks are ${blockNames.join(', ')}.`,
    };
  }
  const allowed: readonly string[] = blocks[name].attributes;
  const unknown = Object.keys(attributes).find((attribute) => !allowed.includes(attribute));
  if (unknown !== undefined) {
    return {
      message: `The block "${name}" takes no attribute "${unknown}".`,
      cure:
        allowed.length === 0 ? 'Leave the curly brackets out.' : `It takes ${allowed.join(', ')}.`,
    };
  }
  if (label === '') {
    return {
      message: `The block "${name}" has no label.`,
      cure:
        name === 'strength'
          ? `Write one of ${Object.keys(strengthLabels).join(', ')} in square brackets.`
          : `Write one in square brackets: :::${name}[Label].`,
    };
  }
  if (name === 'strength' && !Object.hasOwn(strengthLabels, label)) {
    return {
      message: `"${label}" is no strength of evidence.`,
      cure: `Write one of ${Object.keys(strengthLabels).join(', ')}.`,
    };
  }
  if (name === 'exercise' && !/^[1-9]\d?$/.test(attributes['minutes'] ?? '')) {
    return {
      message: 'The exercise does not say how many minutes it takes.',
      cure: 'Add them after the label: {minutes=10}.',
    };
  }
  if (block.isEmpty) {
    return {
      message: `The block "${name}" is empty.`,
      cure: 'Write its text between the colons, or leave the block out.',
    };
  }
  return undefined;
}
