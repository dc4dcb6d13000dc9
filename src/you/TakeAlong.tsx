import { useState } from 'preact/hooks';
import type { MemoryEntry } from '#src/domain/profile/deviceMemory.ts';
import type { KeptResult } from '#src/domain/profile/keptResult.ts';
import { readSaid } from '#src/domain/profile/readSaid.ts';
import type { ResultForm } from '#src/domain/profile/resultForm.ts';
import { encodeAnswers, encodeResult } from '#src/domain/profile/resumeCode.ts';
import { linkWithCode } from '#src/profile/codeInAddress.ts';
import { CopyText } from './CopyText.tsx';
import { ResultPicture } from './ResultPicture.tsx';
import { formOf, resultName } from './resultWords.ts';

type Props = {
  readonly siteName: string;
  readonly entries: readonly MemoryEntry[];
  readonly results: readonly KeptResult[];
  readonly chosen: KeptResult;
  readonly forms: readonly ResultForm[];
  readonly form: ResultForm;
  /** What a code with the answers in it is for. */
  readonly text: string;
  readonly onChoose: (result: KeptResult) => void;
};

/** A result as a code, on paper, or as a picture. */
export function TakeAlong({
  siteName,
  entries,
  results,
  chosen,
  forms,
  form,
  text,
  onChoose,
}: Props) {
  const [withAnswers, setWithAnswers] = useState(false);
  const said = readSaid(form, entries.find(({ key }) => key === `quiz/${form.id}`)?.text ?? '');
  const code = withAnswers && said ? encodeAnswers(form, said) : encodeResult(form, chosen);

  return (
    <div class="take-along">
      <p class="fields">
        <label>
          Which result{' '}
          <select
            value={results.indexOf(chosen)}
            onChange={(event) => {
              const result = results[Number(event.currentTarget.value)];
              if (result) onChoose(result);
            }}
          >
            {results.map((result, index) => (
              <option key={result.at} value={index}>
                {resultName(formOf(forms, result), result)}
              </option>
            ))}
          </select>
        </label>
      </p>

      <section aria-labelledby="code-title">
        <h3 id="code-title">As a code</h3>
        <p>
          Type it on another device, or open the link there. The code is the scores themselves: no
          server holds them, and the link carries them after the <code>#</code>, which browsers send
          to nobody. It also serves to sit <a href="/you/side-by-side/">side by side</a> with
          others.
        </p>
        {said && (
          <label class="tick">
            <input
              type="checkbox"
              checked={withAnswers}
              onChange={(event) => {
                setWithAnswers(event.currentTarget.checked);
              }}
            />
            <span>{text}</span>
          </label>
        )}
        {code === undefined ? (
          <p>
            This result is of version {chosen.version}, which this page can show and no longer write
            as a code. Use the file below.
          </p>
        ) : (
          <>
            <p class="code" translate={false}>
              {code}
            </p>
            <div class="buttons">
              <CopyText key={code} label="Copy the code" text={code} />
              <CopyText
                key={`link ${code}`}
                label="Copy the link"
                text={linkWithCode('/you/', code)}
              />
            </div>
          </>
        )}
      </section>

      <section aria-labelledby="paper-title">
        <h3 id="paper-title">On paper</h3>
        <p>Two pages at most: the profile, what changed, and your plan with boxes to tick.</p>
        <p>
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              window.print();
            }}
          >
            Print profile and plan
          </button>
        </p>
      </section>

      <ResultPicture siteName={siteName} form={form} result={chosen} />
    </div>
  );
}
