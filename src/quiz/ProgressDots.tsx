import type { QuestionState } from './QuestionView.tsx';

type Props = { readonly states: readonly QuestionState[]; readonly current: number };

/** A circle for each question around the middle; it grows full when answered. */
export function ProgressDots({ states, current }: Props) {
  return (
    <svg class="dots" viewBox="-24 -24 48 48" aria-hidden="true" focusable="false">
      {states.map((state, index) => {
        const angle = (index / states.length) * 2 * Math.PI - Math.PI / 2;
        return (
          <circle
            key={index}
            class={index === current ? `${state} current` : state}
            cx={(Math.cos(angle) * 17).toFixed(2)}
            cy={(Math.sin(angle) * 17).toFixed(2)}
            r="3.75"
          />
        );
      })}
      <circle class="ego" r="6" />
    </svg>
  );
}
