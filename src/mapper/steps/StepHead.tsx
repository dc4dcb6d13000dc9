import { useEffect, useRef } from 'preact/hooks';
import { type StepId, partOf } from '../mapSteps.ts';

export type StepHeadProps = {
  readonly step: StepId;
  readonly title: string;
  readonly hint: string;
  readonly takesFocus: boolean;
};

/** The heading of a screen, which is read out when the screen opens. */
export function StepHead({ step, title, hint, takesFocus }: StepHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus({ preventScroll: true });
    // The way through stays in sight, so that the top of every screen looks the same.
    document.querySelector('.mapper')?.scrollIntoView({ block: 'start' });
  }, [step, takesFocus]);
  const { part, number } = partOf(step);
  return (
    <header class="step-head">
      {part.steps.length > 1 && (
        <p class="kicker">
          {part.title}, {number} of {part.steps.length}
        </p>
      )}
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p class="hint">{hint}</p>
    </header>
  );
}
