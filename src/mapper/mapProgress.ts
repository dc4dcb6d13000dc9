import { type AttributeId, mostPeople, type PromptId, prompts } from './mapOptions.ts';
import { isNamesStep, type StepId, stepBeside } from './mapSteps.ts';
import { foldName, tidyName } from './personName.ts';

/** Someone on the map. */
export type Person = {
  /** `p1`, `p2` …; it means nothing and appears nowhere. */
  readonly id: string;
  /** Initials or a nickname, as typed. */
  readonly name: string;
  /** The prompts at which they were named. */
  readonly prompts: readonly PromptId[];
  /** Option ids, or `notSure`. */
  readonly answers: Readonly<Partial<Record<AttributeId, string>>>;
  /** Kinds of help that were ticked; `undefined` until something was. */
  readonly help: readonly string[] | undefined;
  /** Where the person was dragged to on the drawing: a turn in degrees from the place it gave. */
  readonly turn: number;
};

/** Two people who know each other: 1 they do, 2 they are close. */
export type MapTie = { readonly a: string; readonly b: string; readonly strength: 1 | 2 };

/** All that somebody has said for their map, and where they are in it. */
export type MapProgress = {
  readonly people: readonly Person[];
  readonly ties: readonly MapTie[];
  /** The person's own kind of work, to count who shares it. */
  readonly ownField: string | undefined;
  /** Names given to circles, by the id of one of their members. */
  readonly circleNames: Readonly<Record<string, string>>;
  /** Questions passed with "Skip this question": left out of every score. */
  readonly skipped: readonly StepId[];
  /** Questions that have been on the screen and were left with Continue. */
  readonly passed: readonly StepId[];
  /** The screen that is open. */
  readonly at: StepId;
};

/** "Not sure" about one person: known to be unknown. */
export const notSure = 'not-sure';

export const freshMap: MapProgress = {
  people: [],
  ties: [],
  ownField: undefined,
  circleNames: {},
  skipped: [],
  passed: [],
  at: 'talked',
};

/**
 * Puts a name on the map, or adds the prompt to the person who already bears it. Where there is
 * no room, or nothing was typed, nothing changes.
 */
export function addPerson(map: MapProgress, prompt: PromptId, typed: string): MapProgress {
  const name = tidyName(typed);
  if (name === '' || isFull(map, prompt)) return map;
  const known = personCalled(map, name);
  if (known) return setNamedAt(map, known.id, prompt, true);
  if (map.people.length >= mostPeople) return map;
  const person: Person = {
    id: nextId(map),
    name,
    prompts: [prompt],
    answers: {},
    help: undefined,
    turn: 0,
  };
  return { ...map, people: [...map.people, person] };
}

/** Whether a prompt has all the names it takes. */
export function isFull(map: MapProgress, prompt: PromptId): boolean {
  const most = prompts.find(({ id }) => id === prompt)?.most ?? 0;
  return namedAt(map, prompt).length >= most;
}

/** The person with this name, whatever its case, accents and dots. */
export function personCalled(map: MapProgress, name: string): Person | undefined {
  const folded = foldName(name);
  return folded === '' ? undefined : map.people.find((person) => foldName(person.name) === folded);
}

/** Says that somebody on the map belongs to a prompt too, or takes it back. */
export function setNamedAt(
  map: MapProgress,
  id: string,
  prompt: PromptId,
  named: boolean,
): MapProgress {
  return changePerson(map, id, (person) => {
    const others = person.prompts.filter((each) => each !== prompt);
    return { ...person, prompts: named ? [...others, prompt] : others };
  });
}

/** Gives another name. One that is empty or taken changes nothing. */
export function renamePerson(map: MapProgress, id: string, typed: string): MapProgress {
  const name = tidyName(typed);
  const holder = personCalled(map, name);
  if (name === '' || (holder && holder.id !== id)) return map;
  return changePerson(map, id, (person) => ({ ...person, name }));
}

/** Takes somebody off the map, with everything said about them. */
export function removePerson(map: MapProgress, id: string): MapProgress {
  const circleNames = Object.fromEntries(
    Object.entries(map.circleNames).filter(([member]) => member !== id),
  );
  return {
    ...map,
    circleNames,
    people: map.people.filter((person) => person.id !== id),
    ties: map.ties.filter(({ a, b }) => a !== id && b !== id),
  };
}

/** Answers one question about one person; `undefined` takes the answer back. */
export function setAnswer(
  map: MapProgress,
  id: string,
  question: AttributeId,
  option: string | undefined,
): MapProgress {
  const changed = changePerson(map, id, (person) => {
    const others = Object.fromEntries(
      Object.entries(person.answers).filter(([key]) => key !== question),
    );
    return {
      ...person,
      answers: option === undefined ? others : { ...others, [question]: option },
    };
  });
  return unskip(changed, question);
}

/** Gives everyone who has no answer yet the same one. */
export function answerForTheRest(
  map: MapProgress,
  question: AttributeId,
  option: string,
): MapProgress {
  return map.people
    .filter((person) => answerOf(person, question) === undefined)
    .reduce((changed, { id }) => setAnswer(changed, id, question, option), map);
}

/** The person's own kind of work. */
export function setOwnField(map: MapProgress, option: string | undefined): MapProgress {
  return { ...map, ownField: option };
}

/**
 * What was said about somebody. Naming them only among those one has lost touch with says how
 * close they are.
 */
export function answerOf(person: Person, question: AttributeId): string | undefined {
  const said = person.answers[question];
  if (said !== undefined || question !== 'closeness') return said;
  return person.prompts.length === 1 && person.prompts[0] === 'lost-touch' ? '1' : undefined;
}

/** The help somebody gives. Naming them for backing one up says one kind of it. */
export function helpOf(person: Person): readonly string[] {
  return person.help ?? (person.prompts.includes('back-up') ? ['support'] : []);
}

/** Says whether somebody gives a kind of help. */
export function setHelp(map: MapProgress, id: string, kind: string, gives: boolean): MapProgress {
  const changed = changePerson(map, id, (person) => {
    const others = helpOf(person).filter((each) => each !== kind);
    return { ...person, help: gives ? [...others, kind] : others };
  });
  return unskip(changed, 'help');
}

/** Says whether two people know each other: 0 no, 1 yes, 2 well. */
export function setTie(map: MapProgress, one: string, other: string, strength: 0 | 1 | 2) {
  if (one === other) return map;
  const [a, b] = inOrder(map, one, other);
  if (a === undefined || b === undefined) return map;
  const others = map.ties.filter((tie) => !(tie.a === a && tie.b === b));
  const ties = strength === 0 ? others : [...others, { a, b, strength }];
  return unskip({ ...map, ties: inReadingOrder(map, ties) }, 'ties');
}

/** How well two people know each other. */
export function tieBetween(map: MapProgress, one: string, other: string): 0 | 1 | 2 {
  const tie = map.ties.find(({ a, b }) => (a === one && b === other) || (a === other && b === one));
  return tie?.strength ?? 0;
}

/** Says that all of these people know each other; pairs that do already stay as they are. */
export function tieAll(map: MapProgress, ids: readonly string[]): MapProgress {
  return ids.reduce(
    (outer, one, index) =>
      ids
        .slice(index + 1)
        .reduce(
          (inner, other) =>
            tieBetween(inner, one, other) === 0 ? setTie(inner, one, other, 1) : inner,
          outer,
        ),
    map,
  );
}

/** Calls a circle by a name; an empty one takes it back. */
export function nameCircle(
  map: MapProgress,
  members: readonly string[],
  typed: string,
): MapProgress {
  const name = tidyName(typed);
  const others = Object.entries(map.circleNames).filter(([id]) => !members.includes(id));
  const anchor = members.find((id) => map.people.some((person) => person.id === id));
  if (anchor === undefined) return map;
  return {
    ...map,
    circleNames: Object.fromEntries(name === '' ? others : [...others, [anchor, name]]),
  };
}

/** Moves somebody round the middle of the drawing, by degrees from where they were put. */
export function turnPerson(map: MapProgress, id: string, degrees: number): MapProgress {
  const turn = Math.round((((degrees % 360) + 540) % 360) - 180);
  return changePerson(map, id, (person) => ({ ...person, turn }));
}

/** Leaves the question on the screen out of every score, and moves on. Answers stay. */
export function skipStep(map: MapProgress): MapProgress {
  const passed = map.passed.filter((step) => step !== map.at);
  const skipped = [...map.skipped.filter((step) => step !== map.at), map.at];
  return openStep({ ...map, passed, skipped }, stepBeside(map.at, 1) ?? map.at);
}

/** To the next screen. */
export function moveOn(map: MapProgress): MapProgress {
  const passed = map.passed.includes(map.at) ? map.passed : [...map.passed, map.at];
  const skipped = map.skipped.filter((step) => step !== map.at);
  return openStep({ ...map, passed, skipped }, stepBeside(map.at, 1) ?? map.at);
}

/** To the screen before; from the first nowhere. */
export function moveBack(map: MapProgress): MapProgress {
  return openStep(map, stepBeside(map.at, -1) ?? map.at);
}

/** Opens a screen; without anybody on the map only those that ask for names. */
export function openStep(map: MapProgress, step: StepId): MapProgress {
  return map.people.length > 0 || isNamesStep(step) ? { ...map, at: step } : map;
}

/**
 * Whether a question counts for nothing yet: it was skipped, or nobody has come to it. What was
 * said at the prompts says something about it only once it has been on the screen.
 */
export function isLeftOut(map: MapProgress, step: AttributeId | 'help' | 'ties'): boolean {
  if (map.skipped.includes(step)) return true;
  if (map.passed.includes(step)) return false;
  if (step === 'ties') return map.ties.length === 0;
  return !map.people.some(({ answers, help }) =>
    step === 'help' ? help !== undefined : answers[step] !== undefined,
  );
}

/** The people who were named at a prompt. */
export function namedAt(map: MapProgress, prompt: PromptId): readonly Person[] {
  return map.people.filter((person) => person.prompts.includes(prompt));
}

function changePerson(
  map: MapProgress,
  id: string,
  change: (person: Person) => Person,
): MapProgress {
  if (!map.people.some((person) => person.id === id)) return map;
  return {
    ...map,
    people: map.people.map((person) => (person.id === id ? change(person) : person)),
  };
}

/** An answer to a question that was skipped brings it back. */
function unskip(map: MapProgress, step: StepId): MapProgress {
  return map.skipped.includes(step)
    ? { ...map, skipped: map.skipped.filter((each) => each !== step) }
    : map;
}

function nextId(map: MapProgress): string {
  const numbers = map.people.map(({ id }) => Number(id.slice(1)));
  return `p${String(Math.max(0, ...numbers) + 1)}`;
}

/** Two ids in the order of the people, so that each pair has one tie. */
function inOrder(map: MapProgress, one: string, other: string): readonly (string | undefined)[] {
  return map.people.filter(({ id }) => id === one || id === other).map(({ id }) => id);
}

function inReadingOrder(map: MapProgress, ties: readonly MapTie[]): readonly MapTie[] {
  const place = new Map(map.people.map(({ id }, index) => [id, index]));
  const rank = ({ a, b }: MapTie) =>
    (place.get(a) ?? 0) * (map.people.length + 1) + (place.get(b) ?? 0);
  return [...ties].sort((x, y) => rank(x) - rank(y));
}
