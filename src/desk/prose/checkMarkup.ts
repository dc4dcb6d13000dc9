import { checkBlock } from '#src/guides/blocks.ts';
import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';
import { checkImage } from './checkImage.ts';

/** Marks of a text that the site does not know, or that lack a part: images, HTML, blocks, notes. */
export function checkMarkup({ file, body }: Pick<Article, 'file' | 'body'>): Problem[] {
  const problems: Problem[] = [];
  const add = (line: number, message: string, cure: string) =>
    problems.push({ file, line, message, cure });
  for (const image of body.images) {
    const fault = checkImage(image);
    if (fault !== undefined) add(image.line, fault.message, fault.cure);
  }
  for (const { value, line } of body.html) {
    add(line, `HTML is not used here: ${value.slice(0, 40).trim()}`, 'Write it in Markdown.');
  }
  for (const block of body.blocks) {
    const fault = checkBlock(block);
    if (fault !== undefined) add(block.line, fault.message, fault.cure);
    if (block.within !== undefined) {
      const message = `The block "${block.name}" stands inside a block "${block.within}".`;
      add(block.line, message, 'Close the one above with ::: on a line of its own first.');
    }
    if (!block.isClosed) {
      const cure = 'Write ::: on a line of its own below its last line.';
      add(block.line, `The block "${block.name}" has no end.`, cure);
    }
  }
  for (const { name, line } of body.leafDirectives) {
    add(line, `"::${name}" is not used here.`, 'A block begins with three colons.');
  }
  for (const { label, paragraphs, line } of body.notes) {
    if (!body.notesCalled.has(label)) {
      const cure = `Write [^${label}] where it belongs, or take the note out.`;
      add(line, `Nothing in the text refers to the note "[^${label}]".`, cure);
    }
    if (paragraphs !== 1) {
      add(line, `The note "[^${label}]" is not a single paragraph.`, 'Write it as one paragraph.');
    }
  }
  return problems;
}
