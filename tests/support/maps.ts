import type { Page } from '@playwright/test';
import { networkMap } from '../../src/domain/network/mapModel.ts';
import type { AttributeId, PromptId } from '../../src/mapper/mapOptions.ts';
import { freshMap, type MapProgress, type Person } from '../../src/mapper/mapProgress.ts';
import type { StepId } from '../../src/mapper/mapSteps.ts';
import { stringifyMap } from '../../src/mapper/parseMap.ts';

export const mapAddress = '/map/';

const twelveNames = [
  'Ana',
  'Tom',
  'Li',
  'Priya K',
  'Sam',
  'Joss',
  'Mo',
  'Bea',
  'Kit',
  'Oma',
  'Ravi',
  'Zoë',
];

/** Three circles of four who all know each other, told in every respect. */
export const threeCircles: MapProgress = mapOf(
  twelveNames,
  (one, other) => Math.floor(one / 4) === Math.floor(other / 4),
);

/** Thirty people, the most a map holds: five circles and a few who know nobody. */
export const thirtyPeople: MapProgress = mapOf(
  Array.from({ length: 30 }, (_, index) =>
    index % 7 === 3 ? `Bartholomew ${String(index)}` : `P${String(index + 1)} Name`,
  ),
  (one, other) => one < 26 && other < 26 && one % 5 === other % 5 && (one + other) % 4 !== 1,
);

/** Twelve names, five of them with answers and a few ties: a map half done. */
export const beginning: MapProgress = {
  ...threeCircles,
  people: threeCircles.people.map((person, index) =>
    index < 5 ? person : { ...person, answers: {}, help: undefined },
  ),
  ties: threeCircles.ties.slice(0, 4),
  passed: [],
};

/** Four people: too few for scores. */
export const fourPeople: MapProgress = mapOf(twelveNames.slice(0, 4), () => true);

/** A map of these people, whose answers go round the options, and who know each other as said. */
export function mapOf(
  names: readonly string[],
  knows: (one: number, other: number) => boolean,
): MapProgress {
  const promptOf: readonly PromptId[] = ['talked', 'news', 'back-up', 'lost-touch', 'more'];
  const steps: readonly AttributeId[] = ['closeness', 'field', 'stage', 'place', 'setting'];
  const people = names.map((name, index): Person => {
    const kind = (id: string, step: number) => {
      const kinds = networkMap.attributes.find((attribute) => attribute.id === id)?.kinds ?? [];
      return kinds[(index * step) % kinds.length]?.id ?? '';
    };
    return {
      id: `p${String(index + 1)}`,
      name,
      prompts: [promptOf[Math.min(4, Math.floor(index / 5))] ?? 'more'],
      answers: {
        closeness: String(5 - ((index * 2) % 5)),
        field: kind('field', 1),
        stage: kind('stage', 2),
        place: kind('place', 3),
        setting: kind('setting', 1),
      },
      help: networkMap.helpTypes.flatMap(({ id }, help) =>
        help < 5 && (index + help) % (help + 3) === 0 ? [id] : [],
      ),
      turn: 0,
    };
  });
  return {
    ...freshMap,
    people,
    ties: people.flatMap(({ id: a }, one) =>
      people.flatMap(({ id: b }, other) =>
        one < other && knows(one, other)
          ? [{ a, b, strength: (one + other) % 3 === 0 ? (2 as const) : (1 as const) }]
          : [],
      ),
    ),
    ownField: 'software',
    passed: [...promptOf, ...steps, 'help', 'ties'],
  };
}

/** Puts a map on the device before the page opens, and opens a screen of it. */
export async function openMap(
  page: Page,
  map: MapProgress,
  at: StepId,
  address = mapAddress,
): Promise<void> {
  await page.addInitScript(
    ([key, value]) => {
      if (sessionStorage.getItem('seeded') !== null) return;
      try {
        localStorage.setItem(key, value);
        sessionStorage.setItem('seeded', '1');
      } catch {
        // A test may have taken the storage away.
      }
    },
    ['wider-circle/map', stringifyMap({ ...map, at })] as const,
  );
  await page.goto(address);
  await mapAwake(page);
}

/** The island has taken over, and what it fetches later for this screen is there. */
export async function mapAwake(page: Page): Promise<void> {
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  await page.getByText('One moment …').waitFor({ state: 'detached' });
}
