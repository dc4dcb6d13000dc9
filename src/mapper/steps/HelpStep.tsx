import { useState } from 'preact/hooks';
import { helpKinds } from '../mapOptions.ts';
import { helpOf, setHelp } from '../mapProgress.ts';
import { PersonTicks } from './PersonTicks.tsx';
import { StepForm } from './StepForm.tsx';
import type { StepProps } from './stepProps.ts';

/** Six kinds of help, one after the other: tick everybody who gives it. */
export function HelpStep(props: StepProps) {
  const { map, onChange } = props;
  const [index, setIndex] = useState(0);
  const kind = helpKinds[index];
  if (!kind) return null;
  const next = helpKinds[index + 1];
  return (
    <StepForm
      step="help"
      title="Who helps you with what?"
      hint="Six kinds of help, one at a time. Those you named for backing you up are ticked for the last."
      takesFocus={props.takesFocus}
    >
      <PersonTicks
        key={kind.id}
        legend={kind.asks}
        note={`${String(index + 1)} of ${String(helpKinds.length)}. Nobody is an answer too.`}
        takesFocus={index > 0}
        people={map.people.map((person) => ({
          id: person.id,
          name: person.name,
          ticked: helpOf(person).includes(kind.id),
        }))}
        onTick={({ id, name }, ticked) => {
          onChange(
            `${name}: ${ticked ? '' : 'no '}${kind.label.toLowerCase()}`,
            setHelp(map, id, kind.id, ticked),
          );
        }}
      />
      <div class="actions">
        <button
          class="button"
          type="button"
          onClick={() => {
            if (next) setIndex(index + 1);
            else props.onContinue();
          }}
        >
          {next ? `Next: ${next.label.toLowerCase()}` : 'Continue'}
        </button>
        <button class="button quiet" type="button" onClick={props.onSkip}>
          Skip this question
        </button>
        <button
          class="link"
          type="button"
          onClick={() => {
            if (index > 0) setIndex(index - 1);
            else props.onBack?.();
          }}
        >
          Back
        </button>
      </div>
    </StepForm>
  );
}
