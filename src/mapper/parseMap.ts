import {
  type AttributeId,
  helpKinds,
  mapQuestions,
  mostPeople,
  type PromptId,
  prompts,
} from './mapOptions.ts';
import {
  freshMap,
  type MapProgress,
  notSure,
  openStep,
  type Person,
  personCalled,
  setTie,
} from './mapProgress.ts';
import { isStepId, type StepId } from './mapSteps.ts';
import { tidyName } from './personName.ts';

/** Raised when what is stored no longer means the same. */
export const mapVersion = 1;

export function stringifyMap(map: MapProgress): string {
  return JSON.stringify({ version: mapVersion, ...map });
}

/**
 * Reads a map back from storage. What is damaged or unknown is left out, and the rest stays: a
 * person without a name, an answer that is not on offer, a tie to nobody.
 */
export function parseMap(stored: string | undefined): MapProgress {
  const value = parseJson(stored);
  if (!isRecord(value) || value['version'] !== mapVersion) return freshMap;
  const withPeople = listOf(value['people']).reduce<MapProgress>(withPerson, freshMap);
  const withTies = listOf(value['ties']).reduce<MapProgress>((map, tie) => {
    if (!isRecord(tie)) return map;
    const { a, b, strength } = tie;
    const isTie = typeof a === 'string' && typeof b === 'string';
    return isTie && (strength === 1 || strength === 2) ? setTie(map, a, b, strength) : map;
  }, withPeople);
  const read: MapProgress = {
    ...withTies,
    ownField: optionOf('field', value['ownField']),
    circleNames: circleNamesOf(withTies, value['circleNames']),
    skipped: stepsOf(value['skipped']),
    passed: stepsOf(value['passed']),
  };
  const at = value['at'];
  return typeof at === 'string' && isStepId(at) ? openStep(read, at) : read;
}

function withPerson(map: MapProgress, value: unknown): MapProgress {
  if (!isRecord(value) || map.people.length >= mostPeople) return map;
  const { id, name, turn } = value;
  if (typeof id !== 'string' || !/^p\d{1,6}$/.test(id) || typeof name !== 'string') return map;
  const tidy = tidyName(name);
  const isTaken = map.people.some((person) => person.id === id) || personCalled(map, tidy);
  if (tidy === '' || isTaken) return map;
  const said = isRecord(value['answers']) ? value['answers'] : {};
  const answers: Partial<Record<AttributeId, string>> = {};
  for (const question of mapQuestions) {
    const answer = optionOf(question.id, said[question.id]);
    if (answer !== undefined) answers[question.id] = answer;
  }
  const person: Person = {
    id,
    name: tidy,
    prompts: listOf(value['prompts']).filter(isPromptId),
    answers,
    help: Array.isArray(value['help'])
      ? helpKinds.map((kind) => kind.id).filter((kind) => listOf(value['help']).includes(kind))
      : undefined,
    turn: typeof turn === 'number' && Math.abs(turn) <= 180 ? Math.round(turn) : 0,
  };
  return { ...map, people: [...map.people, person] };
}

function optionOf(question: AttributeId, value: unknown): string | undefined {
  const options = mapQuestions.find(({ id }) => id === question)?.options ?? [];
  return typeof value === 'string' &&
    (value === notSure || options.some((option) => option.id === value))
    ? value
    : undefined;
}

function circleNamesOf(map: MapProgress, value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    map.people.flatMap(({ id }): [string, string][] => {
      const name = value[id];
      return typeof name === 'string' && tidyName(name) !== '' ? [[id, tidyName(name)]] : [];
    }),
  );
}

function stepsOf(value: unknown): readonly StepId[] {
  const steps = listOf(value).filter(
    (step): step is StepId => typeof step === 'string' && isStepId(step),
  );
  return [...new Set(steps)];
}

function isPromptId(value: unknown): value is PromptId {
  return prompts.some(({ id }) => id === value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
