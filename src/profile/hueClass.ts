import type { Hue } from '#src/domain/quiz/quiz.ts';

/** The class that gives a dimension its colour: its hue's, or the one of its own name. */
export function hueClass({
  id,
  hue,
}: {
  readonly id: string;
  readonly hue?: Hue | undefined;
}): string {
  return `hue-${hue ?? id}`;
}
