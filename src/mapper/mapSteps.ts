import { type AttributeId, mapQuestions, type PromptId, prompts } from './mapOptions.ts';

/** A screen of the mapper. */
export type StepId = PromptId | AttributeId | 'help' | 'ties' | 'result';

/** What a run of screens is about; shown as the way through. */
export type MapPart = {
  readonly id: 'names' | 'about' | 'ties' | 'result';
  readonly title: string;
  readonly steps: readonly StepId[];
};

export const mapParts: readonly MapPart[] = [
  { id: 'names', title: 'Names', steps: prompts.map(({ id }) => id) },
  { id: 'about', title: 'About them', steps: [...mapQuestions.map(({ id }) => id), 'help'] },
  { id: 'ties', title: 'Who knows whom', steps: ['ties'] },
  { id: 'result', title: 'Your map', steps: ['result'] },
];

/** Every screen in its order. */
export const stepOrder: readonly StepId[] = mapParts.flatMap(({ steps }) => steps);

/** Whether a text, such as the end of an address, names a screen. */
export function isStepId(text: string): text is StepId {
  return (stepOrder as readonly string[]).includes(text);
}

/** The part that a screen belongs to, and its number within it from 1. */
export function partOf(step: StepId): { readonly part: MapPart; readonly number: number } {
  const part = mapParts.find(({ steps }) => steps.includes(step));
  if (!part) throw new Error(`mapSteps.ts: no part holds the step "${step}".`);
  return { part, number: part.steps.indexOf(step) + 1 };
}

/** The screen after this one, or before it with -1; from the ends nowhere. */
export function stepBeside(step: StepId, by: 1 | -1): StepId | undefined {
  return stepOrder[stepOrder.indexOf(step) + by];
}

export function isNamesStep(step: StepId): step is PromptId {
  return prompts.some(({ id }) => id === step);
}
