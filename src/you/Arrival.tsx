import { useRef, useState } from 'preact/hooks';
import { type CodeContent, decodeCode } from '#src/domain/profile/resumeCode.ts';
import type { ResultForm } from '#src/domain/profile/resultForm.ts';
import { codeIn } from '#src/profile/codeInAddress.ts';
import { ResultProfile } from './ResultProfile.tsx';
import { resultName } from './resultWords.ts';

type Props = {
  readonly forms: readonly ResultForm[];
  /** The code that the link brought; empty when it brought none. */
  readonly brought: string;
  readonly onKeep: (content: CodeContent) => void;
};

/** Takes a code from another device, shows what is in it, and keeps it if asked to. */
export function Arrival({ forms, brought, onKeep }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(brought);
  const [shown, setShown] = useState(brought);
  const read = shown === '' ? undefined : decodeCode(codeIn(shown), forms);
  const refused = read && 'refused' in read ? read.refused : undefined;
  const content = read && !('refused' in read) ? read : undefined;
  const clear = () => {
    setTyped('');
    setShown('');
    field.current?.focus();
  };

  return (
    <div class="arrival">
      <form
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          setShown(typed.trim() === '' ? ' ' : typed);
          field.current?.focus();
        }}
      >
        <label for="code-field">A code from another device</label>
        <p class="small" id="code-hint">
          Five letters and digits, a hyphen, and so on. Capitals, spaces and hyphens do not matter.
        </p>
        <div class="fields">
          <input
            ref={field}
            id="code-field"
            class="code-field"
            value={typed}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-describedby={refused === undefined ? 'code-hint' : 'code-hint code-error'}
            aria-invalid={refused !== undefined}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
          <button type="submit" class="button quiet">
            Show what is in it
          </button>
        </div>
        <p id="code-error" role="alert">
          {refused}
        </p>
      </form>
      {content && (
        <div class="preview" role="status">
          <h3>In this code</h3>
          {content.kind === 'result' ? (
            <>
              <p>{resultName(content.form, content.result)}: scores, no answers.</p>
              <ResultProfile form={content.form} result={content.result} />
            </>
          ) : (
            <p>
              Your answers to “{content.form.title}”:{' '}
              {Object.keys(content.said.answers).length + content.said.skipped.length} of{' '}
              {content.form.questions.length} questions. Keeping them takes the place of answers to
              it on this device.
            </p>
          )}
          <p class="buttons">
            <button
              type="button"
              class="button"
              onClick={() => {
                onKeep(content);
                clear();
              }}
            >
              Keep on this device
            </button>
            <button type="button" class="button quiet" onClick={clear}>
              Do not keep
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
