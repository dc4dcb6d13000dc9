import type { ComponentChildren } from 'preact';
import { StepHead, type StepHeadProps } from './StepHead.tsx';

type Props = StepHeadProps & { readonly children: ComponentChildren };

/** A screen with its heading. Each press counts at once, so that there is nothing to send. */
export function StepForm({ children, ...head }: Props) {
  return (
    <form
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <StepHead {...head} />
      {children}
    </form>
  );
}
