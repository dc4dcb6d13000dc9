import { useState } from 'preact/hooks';
import { describeChange } from '#src/domain/profile/describeChange.ts';
import { honestChange } from '#src/domain/profile/honestChange.ts';
import type { KeptResult } from '#src/domain/profile/keptResult.ts';
import type { ResultForm } from '#src/domain/profile/resultForm.ts';
import { longDate } from './resultWords.ts';

type Props = {
  readonly form: ResultForm;
  /** Two or more, newest first. */
  readonly results: readonly KeptResult[];
};

/** What changed between two dates that the person picks, in sentences. */
export function ChangeBetween({ form, results }: Props) {
  const [picked, setPicked] = useState({ from: 1, to: 0 });
  const before = results[Math.min(picked.from, results.length - 1)];
  const after = results[Math.min(picked.to, results.length - 1)];
  if (!before || !after) return null;
  const [earlier, later] =
    Date.parse(before.at) <= Date.parse(after.at) ? [before, after] : [after, before];

  const choice = (name: 'from' | 'to', label: string) => (
    <label>
      {label}{' '}
      <select
        value={picked[name]}
        onChange={(event) => {
          setPicked({ ...picked, [name]: Number(event.currentTarget.value) });
        }}
      >
        {results.map((result, index) => (
          <option key={result.at} value={index}>
            {longDate(result.at)}
          </option>
        ))}
      </select>
    </label>
  );

  return (
    <div class="change">
      <p class="fields">
        {choice('from', 'From')} {choice('to', 'to')}
      </p>
      <div role="status">
        {before === after ? (
          <p>Pick two different dates.</p>
        ) : (
          describeChange(form, honestChange(form, earlier, later)).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))
        )}
      </div>
    </div>
  );
}
