import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeptResult } from '#src/domain/profile/keptResult.ts';
import type { ResultForm } from '#src/domain/profile/resultForm.ts';
import { decodeCode } from '#src/domain/profile/resumeCode.ts';
import { type Guest, mostGuests, sideBySide } from '#src/domain/profile/sideBySide.ts';
import { codeIn, takeCodeFromAddress } from '#src/profile/codeInAddress.ts';
import { hueClass } from '#src/profile/hueClass.ts';
import { formOf } from './resultWords.ts';
import { ResultTable } from './ResultTable.tsx';
import { ScoreStrip } from './ScoreStrip.tsx';

type Props = { readonly forms: readonly ResultForm[] };

/** Somebody at the table. */
type Seat = { readonly id: number; readonly name: string; readonly result: KeptResult };

/** Profiles of several people on one screen, from their codes. Nothing is stored. */
export default function SideBySide({ forms }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [brought] = useState(takeCodeFromAddress);
  const [seats, setSeats] = useState<readonly Seat[]>([]);
  const [codes, setCodes] = useState('');
  const [name, setName] = useState('');
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [message, setMessage] = useState('');

  const add = (text: string, given: string) => {
    const typed = codesIn(text);
    const faults: string[] = [];
    const fresh: Seat[] = [];
    let next = Math.max(0, ...seats.map(({ id }) => id)) + 1;
    for (const code of typed) {
      const read = decodeCode(code, forms);
      if ('refused' in read) faults.push(`${start(code)}: ${read.refused}`);
      else if (read.kind === 'answers') {
        faults.push(
          `${start(code)}: This code holds answers, which are nobody else’s business. Ask for the code of the scores.`,
        );
      } else if (seats.length + fresh.length >= mostGuests) {
        faults.push(
          `${start(code)}: There is room for ${String(mostGuests)} people. Remove one first.`,
        );
      } else {
        fresh.push({ id: next, name: typed.length === 1 ? given.trim() : '', result: read.result });
        next += 1;
      }
    }
    if (typed.length === 0) faults.push('Type or paste a code first.');
    setSeats([...seats, ...fresh]);
    setErrors(faults);
    setMessage(fresh.length > 0 ? `Added ${String(fresh.length)}.` : '');
    if (faults.length === 0) {
      setCodes('');
      setName('');
    }
    field.current?.focus();
  };

  useEffect(() => {
    if (brought !== undefined) add(brought, '');
    // Only what the address held when the page was opened.
  }, []);

  return (
    <div class="side-by-side">
      <form
        class="no-print"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          add(codes, name);
        }}
      >
        <p class="fields">
          <label>
            Code
            <textarea
              ref={field}
              value={codes}
              autocomplete="off"
              spellcheck={false}
              aria-describedby="codes-hint codes-error"
              aria-invalid={errors.length > 0}
              onInput={(event) => {
                setCodes(event.currentTarget.value);
              }}
            />
          </label>
          <label>
            Name, if they like
            <input
              value={name}
              maxLength={40}
              autocomplete="off"
              onInput={(event) => {
                setName(event.currentTarget.value);
              }}
            />
          </label>
          <button type="submit" class="button">
            Add
          </button>
        </p>
        <p class="small" id="codes-hint">
          Everybody finds their code at <a href="/you/#take-along">You</a>, under “Take a result
          along”. Several codes at once go one on each line. Names and codes stay on this screen and
          are gone when you close it.
        </p>
        <div id="codes-error" role="alert">
          {errors.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </div>
        <p role="status" class="small">
          {message}
        </p>
      </form>

      {forms.map((form) => {
        const here = seats.filter(({ result }) => formOf(forms, result) === form);
        return (
          here.length > 0 && (
            <Group
              key={form.id}
              form={form}
              seats={here}
              onRemove={(gone) => {
                setSeats(seats.filter((seat) => seat !== gone));
                setMessage(`Removed ${nameOf(gone)}.`);
                field.current?.focus();
              }}
            />
          )
        );
      })}
    </div>
  );
}

type GroupProps = {
  readonly form: ResultForm;
  readonly seats: readonly Seat[];
  readonly onRemove: (seat: Seat) => void;
};

function Group({ form, seats, onRemove }: GroupProps) {
  const guests = seats.map((seat): Guest => ({ name: nameOf(seat), result: seat.result }));
  const numbers = seats.map(({ id }) => id);
  const id = `group-${form.id}`;
  const title = form.kind === 'map' ? 'Maps' : form.title;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ResultTable
        form={form}
        title={title}
        caption={`${form.dimensions[0]?.outOf ? 'Counts' : 'Scores, 0 to 100'}, in the order in which people came`}
        head="Who"
        rows={seats.map((seat) => ({
          key: seat.id,
          head: seat.name === '' ? nameOf(seat) : `${String(seat.id)}. ${seat.name}`,
          result: seat.result,
          name: nameOf(seat),
          onRemove: () => {
            onRemove(seat);
          },
        }))}
      />
      {seats.length < 2 ? (
        <p>Add a second code, and the differences stand here.</p>
      ) : (
        <ul class="strips" role="list">
          {sideBySide(form, guests).map(
            ({ id: dimension, hue, outOf, label, asks, scores, reading }) => (
              <li key={dimension} class={hueClass({ id: dimension, hue })}>
                <h3>{label}</h3>
                <p class="small">{asks}</p>
                <ScoreStrip
                  scores={scores.map(({ score }) => score)}
                  numbers={numbers}
                  outOf={outOf}
                />
                <p>{reading}</p>
              </li>
            ),
          )}
        </ul>
      )}
      <p class="small">
        People stand in the order in which they came. There is no overall number here and no best
        profile: a narrow score may be a fair choice, and {smallMove(form)}.
      </p>
    </section>
  );
}

/** How little it takes to move a score. */
function smallMove(form: ResultForm): string {
  if (form.kind === 'map') return 'a map with one name more or less has other scores';
  const { least, most } = form.step;
  return `one answer given a step differently moves ${
    form.dimensions[0]?.outOf
      ? 'a count by one'
      : `a score by ${String(least)} to ${String(most)} points`
  }`;
}

/** The codes in a text: one on each line, or with commas or full stops between them. */
function codesIn(text: string): string[] {
  const most = 3000;
  return text
    .slice(0, mostGuests * most)
    .split(/[\n,;]/)
    .flatMap((line) => codeIn(line).split('.'))
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

function start(code: string): string {
  return code.length > 12 ? `${code.slice(0, 11)}…` : code;
}

function nameOf({ id, name }: Seat): string {
  return name === '' ? `Person ${String(id)}` : name;
}
