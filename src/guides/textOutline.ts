import { z } from 'zod';
import { listCitations } from './citations.ts';
import { quickLooks } from './quickLooks.ts';
import { exerciseMinutes, readingMinutes, sections } from './sections.ts';

/** What pages say of a text, worked out once when it is read, so that none of them holds it. */
export const textOutlineShape = z.object({
  sections: z.array(z.object({ title: z.string(), words: z.number() })),
  /** Of every level below the title. */
  headings: z.array(z.string()),
  /** Whole minutes to read it, at least one. */
  minutes: z.number(),
  /** Minutes that its exercises say they take. */
  exerciseMinutes: z.number(),
  /** Keys of the sources that it cites, by first appearance. */
  cited: z.array(z.string()),
  /** Id of the quiz of which it shows a quick look. */
  quickLook: z.string().optional(),
});

export type TextOutline = z.infer<typeof textOutlineShape>;

export function textOutline(markdown: string): TextOutline {
  return {
    sections: sections(markdown),
    headings: [...markdown.matchAll(/^##+ (.+)$/gmu)].map(([, heading = '']) => heading),
    minutes: readingMinutes(markdown),
    exerciseMinutes: exerciseMinutes(markdown),
    cited: listCitations(markdown).map(({ key }) => key),
    quickLook: quickLooks(markdown)[0]?.quiz,
  };
}
