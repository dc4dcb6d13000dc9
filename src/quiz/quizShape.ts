import { z } from 'zod';
import type { Quiz } from '#src/domain/quiz/quiz.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower-case words with hyphens');
const text = z.string().trim().min(1, 'is empty').max(600, 'is longer than 600 characters');
const label = z.string().trim().min(1, 'is empty').max(120, 'is longer than 120 characters');
const wholePercent = z.int().min(0).max(100);

const questionFields = {
  id,
  dimension: id,
  text,
  hint: text.optional(),
  skip: label,
};

const singleChoice = z.strictObject({
  ...questionFields,
  kind: z.literal('single-choice'),
  shape: z.enum(['rising', 'peak']),
  options: z
    .array(z.strictObject({ id, label, score: z.number(), said: text }))
    .min(2)
    .max(9),
});

const tickList = z.strictObject({
  ...questionFields,
  kind: z.literal('tick-list'),
  fullAt: z.int(),
  none: label,
  noneSaid: text,
  said: text,
  saidOne: text,
  options: z
    .array(z.strictObject({ id, label, within: label.optional(), column: label.optional() }))
    .min(2)
    .max(30),
});

const action = z.strictObject({
  title: label,
  firstStep: text,
  minutes: z.int().min(1).max(60),
  guide: z.string().regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/, 'is not a guide, or a guide and #section'),
});

const dimension = z.strictObject({
  id,
  label,
  asks: label,
  inOverall: z.boolean(),
  apart: text.optional(),
  hue: z.enum(['blue', 'amber', 'green', 'plum', 'red', 'olive', 'teal', 'brown']).optional(),
  outOf: z.int().min(2).max(99).optional(),
  readings: z.record(z.string(), text),
  actions: z.array(action),
  plan: id,
});

/** The shape of a quiz file. What its parts mean together is checked by `checkQuiz`. */
export const quizShape = z.strictObject({
  id,
  version: z.int().min(1),
  title: label,
  name: label.optional(),
  summary: text,
  minutes: z.int().min(1).max(30),
  frame: text,
  topics: z.array(id).min(1),
  questions: z
    .array(z.discriminatedUnion('kind', [singleChoice, tickList]))
    .min(1)
    .max(60),
  dimensions: z.array(dimension).min(1).max(12),
  bands: z
    .array(z.strictObject({ id, label, from: wholePercent, meaning: text }))
    .min(1)
    .max(6),
  overall: z.union([
    z.strictObject({ needs: z.int(), outOf: z.int().min(2).max(99).optional() }),
    z.strictObject({ none: text }),
  ]),
  focus: z.strictObject({
    below: wholePercent,
    atMost: z.int().min(1).max(4),
    nothing: text.optional(),
    tieBreak: z.array(id),
  }),
  method: z.string().trim().min(200, 'is shorter than 200 characters').max(20_000).optional(),
}) satisfies z.ZodType<Quiz>;
