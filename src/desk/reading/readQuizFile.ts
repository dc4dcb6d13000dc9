import { z } from 'zod';
import { parseFields, type Fields } from '#src/site/parseFields.ts';
import { slugOf, type ContentFile } from './contentFile.ts';

/** A quiz as far as other content refers to it, which a quiz with faults can still answer. */
const quizOutline = z.object({
  method: z.string().optional(),
  questions: z.array(z.object({ id: z.string() })),
  dimensions: z.array(
    z.object({
      id: z.string(),
      plan: z.string().optional(),
      actions: z.array(z.object({ guide: z.string() })).default([]),
    }),
  ),
});

export type QuizFile = {
  readonly file: string;
  readonly text: string;
  readonly id: string;
  readonly address: string;
  readonly fields: Fields;
  /** Undefined when not even that much of it can be read. */
  readonly outline: z.infer<typeof quizOutline> | undefined;
};

/** Reads a quiz for what leads from it and to it; whether it is sound is `readQuiz`'s. */
export function readQuizFile({ path, text }: ContentFile): QuizFile {
  const id = slugOf(path);
  const fields = parseFields(text);
  const outline = quizOutline.safeParse(fields.data).data;
  return { file: path, text, id, address: `/quizzes/${id}/`, fields, outline };
}
