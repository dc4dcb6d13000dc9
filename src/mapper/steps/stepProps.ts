import type { MapProgress } from '../mapProgress.ts';

/** What every screen of the mapper is given. */
export type StepProps = {
  readonly map: MapProgress;
  /** Whether the heading should take the focus when the screen appears. */
  readonly takesFocus: boolean;
  /** A change that can be undone: what was done, in words that follow "Undo:", and the new map. */
  readonly onChange: (what: string, next: MapProgress) => void;
  readonly onContinue: () => void;
  /** Leaves the screen's question out of every score, and goes on. */
  readonly onSkip: () => void;
  /** Absent on the first screen. */
  readonly onBack: (() => void) | undefined;
};
