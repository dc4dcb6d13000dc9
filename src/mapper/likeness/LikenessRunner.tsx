import { useEffect, useRef, useState } from 'preact/hooks';
import { deviceStorage } from '#src/profile/deviceStorage.ts';
import {
  type Aspect,
  type AspectId,
  aspects,
  chooseAspect,
  countLikeness,
  type LikenessAnswers,
  noLikeness,
  parseLikeness,
  stringifyLikeness,
  tickLikeness,
} from './likeness.ts';
import { aspectsKey, mapKey } from '../mapStore.ts';
import { parseMap } from '../parseMap.ts';
import { longestName } from '../personName.ts';

type Someone = { readonly id: string; readonly name: string };

/** Without a map: the last ten, who need no names. */
const lastTen: readonly Someone[] = Array.from({ length: 10 }, (_, index) => ({
  id: `p${String(index + 1)}`,
  name: `Person ${String(index + 1)}`,
}));

const choices = [
  { value: 'similar', label: 'Similar' },
  { value: 'different', label: 'Different' },
  { value: '', label: 'Skip' },
] as const;

/** Similar to me or different, for the aspects that the person chooses; off until they begin. */
export default function LikenessRunner() {
  const [begun, setBegun] = useState(false);
  const [people, setPeople] = useState<readonly Someone[]>(lastTen);
  const [answers, setAnswers] = useState<LikenessAnswers>(noLikeness);
  const [keeps, setKeeps] = useState(false);
  const [prints, setPrints] = useState(false);
  const [message, setMessage] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  const begin = () => {
    const { people: onMap } = parseMap(deviceStorage.read(mapKey));
    const kept = deviceStorage.read(aspectsKey);
    setPeople(onMap.length > 0 ? onMap.map(({ id, name }) => ({ id, name })) : lastTen);
    setAnswers(parseLikeness(kept));
    setKeeps(kept !== undefined);
    setMessage('');
    setBegun(true);
  };

  useEffect(() => {
    if (begun) heading.current?.focus();
  }, [begun]);

  const change = (next: LikenessAnswers) => {
    setAnswers(next);
    setMessage('');
    // Nothing is written unless the person ticked that it may be.
    if (keeps) deviceStorage.write(aspectsKey, stringifyLikeness(next));
  };

  const erase = () => {
    deviceStorage.remove(aspectsKey);
    setAnswers(noLikeness);
    setKeeps(false);
    setPrints(false);
    setMessage('Deleted: nothing of this is left, on the page or on the device.');
    heading.current?.focus();
  };

  if (!begun) {
    return (
      <p>
        <button type="button" class="button" onClick={begin}>
          Look at it
        </button>{' '}
        <a class="leave" href="/map/#result">
          Rather not, back to the map
        </a>
      </p>
    );
  }
  const isMap = people !== lastTen;
  return (
    <form
      class={prints ? 'likeness' : 'likeness no-print'}
      method="dialog"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        Choose what to look at
      </h2>
      <p class="small">
        {isMap
          ? `It is about the ${String(people.length)} people on your map.`
          : 'You have no map on this device, so think of the last ten people you talked with about work. They need no names.'}
      </p>
      <fieldset class="no-print">
        <legend class="visually-hidden">Aspects</legend>
        <div class="pills">
          {aspects.map(({ id, label }) => (
            <label key={id} class="pill">
              <input
                type="checkbox"
                checked={answers.chosen.includes(id)}
                onChange={(event) => {
                  change(chooseAspect(answers, id, event.currentTarget.checked));
                }}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {answers.chosen.includes('other') && (
        <label class="own no-print">
          <span>In your own words</span>
          <input
            type="text"
            maxLength={longestName}
            spellcheck={false}
            translate={false}
            value={answers.ownWords}
            onInput={(event) => {
              change({ ...answers, ownWords: event.currentTarget.value });
            }}
          />
        </label>
      )}
      {aspects
        .filter(({ id }) => answers.chosen.includes(id))
        .map((aspect) => (
          <AspectTicks
            key={aspect.id}
            aspect={aspect}
            label={labelOf(aspect.id, answers)}
            people={people}
            answers={answers}
            onChange={change}
          />
        ))}
      {answers.chosen.length > 0 && <Counts people={people} answers={answers} />}
      <fieldset class="asks no-print">
        <legend>Only if you say so</legend>
        <label class="pill">
          <input
            type="checkbox"
            checked={keeps}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              setKeeps(checked);
              if (checked) deviceStorage.write(aspectsKey, stringifyLikeness(answers));
              else deviceStorage.remove(aspectsKey);
            }}
          />
          <span>Keep what I tick on this device</span>
        </label>
        <label class="pill">
          <input
            type="checkbox"
            checked={prints}
            onChange={(event) => {
              setPrints(event.currentTarget.checked);
            }}
          />
          <span>Put the counts on paper when I print</span>
        </label>
        <p class="small">
          Without the first tick everything here is gone when you leave the page. On a computer that
          others use, leave it unticked.
        </p>
      </fieldset>
      <p class="buttons no-print">
        <button type="button" class="button quiet" onClick={erase}>
          Delete what I ticked
        </button>
        <a href="/map/#result">Back to the map</a>
      </p>
      <p role="status">{message}</p>
    </form>
  );
}

type TicksProps = {
  readonly aspect: Aspect;
  readonly label: string;
  readonly people: readonly Someone[];
  readonly answers: LikenessAnswers;
  readonly onChange: (next: LikenessAnswers) => void;
};

function AspectTicks({ aspect, label, people, answers, onChange }: TicksProps) {
  return (
    <section class="aspect no-print" aria-label={label}>
      <h3>{label}</h3>
      <p class="small">Beside yourself, as you see it. Skip whoever you like.</p>
      <ul role="list">
        {people.map((person) => (
          <li key={person.id}>
            <fieldset>
              <legend translate={false}>{person.name}</legend>
              {choices.map((choice) => (
                <label key={choice.value} class="pill">
                  <input
                    type="radio"
                    name={`${aspect.id}-${person.id}`}
                    checked={(answers.ticks[aspect.id]?.[person.id] ?? '') === choice.value}
                    onChange={() => {
                      const { value } = choice;
                      onChange(
                        tickLikeness(
                          answers,
                          aspect.id,
                          person.id,
                          value === '' ? undefined : value,
                        ),
                      );
                    }}
                  />
                  <span>{choice.label}</span>
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Counts and two questions to think about; nothing is added up and nothing is advised. */
function Counts({
  people,
  answers,
}: {
  readonly people: readonly Someone[];
  readonly answers: LikenessAnswers;
}) {
  const ids = people.map(({ id }) => id);
  return (
    <section class="counts" aria-labelledby="counts-title">
      <h3 id="counts-title">Counts</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Of {people.length}</th>
            <th scope="col">Similar to me</th>
            <th scope="col">Different from me</th>
            <th scope="col">Skipped</th>
          </tr>
        </thead>
        <tbody>
          {answers.chosen.map((id) => {
            const { similar, different, skipped } = countLikeness(answers, id, ids);
            return (
              <tr key={id}>
                <th scope="row">{labelOf(id, answers)}</th>
                <td>{similar}</td>
                <td>{different}</td>
                <td>{skipped}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h3>Two questions to take along</h3>
      <ol>
        <li>
          With whom do you not have to explain yourself, and do you see them as often as you need?
        </li>
        <li>
          Where do you already do something side by side with people unlike you: a team, a class, a
          task? What would make that place a regular one?
        </li>
      </ol>
    </section>
  );
}

function labelOf(id: AspectId, { ownWords }: LikenessAnswers): string {
  if (id === 'other' && ownWords.trim() !== '') return ownWords;
  return aspects.find((aspect) => aspect.id === id)?.label ?? id;
}
