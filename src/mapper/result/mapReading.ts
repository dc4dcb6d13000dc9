import { networkMap } from '#src/domain/network/mapModel.ts';
import type { MapScoreId } from '#src/domain/network/mapModel.ts';
import type { AttributeMix } from '#src/domain/network/mapDetails.ts';
import type { MapReport } from '#src/domain/network/mapReport.ts';

/** Finds the name of somebody on the map by their id. */
export type NameOf = (id: string) => string;

/**
 * What a score of this map rests on and tends to mean, one sentence each. Every sentence holds a
 * number or a name of this map, and none fits every map.
 */
export function mapReading(score: MapScoreId, report: MapReport, nameOf: NameOf): string[] {
  const readings: Readonly<Record<MapScoreId, () => string[]>> = {
    variety: () => varietyReading(report),
    openness: () => opennessReading(report, nameOf),
    spread: () => spreadReading(report),
    help: () => helpReading(report, nameOf),
  };
  return readings[score]();
}

/** The picture in one paragraph: how many people, in how many circles, and what stands out. */
export function pictureReading(report: MapReport, nameOf: NameOf): string[] {
  const { people, circles, unattached } = report;
  const largest = circles[0];
  if (report.scores.openness.score.value === undefined && people > 1) {
    return [
      `${count(people, 'person', 'people')} on rings: the closer to the middle, the closer to you.`,
    ];
  }
  const hinges = circles.flatMap((circle) => circle.hinges);
  const widest = [...hinges].sort((a, b) => b.parts - a.parts)[0];
  return [
    people === 1
      ? 'One person stands on your map so far.'
      : `You drew ${people} people in ${circles.length === 0 ? 'no circle: no two of them know each other' : count(circles.length, 'circle', 'circles')}.`,
    ...(largest && circles.length > 1
      ? [
          `The largest holds ${largest.people.length} of them, and between the circles you are the only link.`,
        ]
      : []),
    ...(largest && circles.length === 1 && unattached.length === 0
      ? [`All ${people} hang together: news in one corner finds its way to the others.`]
      : []),
    ...(widest
      ? [
          `Without ${nameOf(widest.id)} a circle would fall into ${widest.parts} parts, so ${nameOf(widest.id)} is a link besides you.`,
        ]
      : []),
    ...(unattached.length > 0 && people > 1
      ? [
          `${list(unattached.map(nameOf))} ${unattached.length === 1 ? 'knows' : 'know'} nobody else here: what they hear reaches you by no other way.`,
        ]
      : []),
  ];
}

/** Who is like the person, as counts. Nothing is scored by it. */
export function likenessReading(report: MapReport): string[] {
  const says: Readonly<Record<string, (alike: number) => string>> = {
    field: (alike) => (alike === 1 ? 'does your kind of work' : 'do your kind of work'),
    stage: (alike) => (alike === 1 ? 'is at about your stage' : 'are at about your stage'),
    place: (alike) => (alike === 1 ? 'lives near you' : 'live near you'),
  };
  return report.likeness.flatMap(({ attribute, alike, different }) => {
    const say = says[attribute];
    const known = alike + different;
    return say && known > 0 ? [`${alike} of ${known} ${say(alike)}.`] : [];
  });
}

function varietyReading({ attributes, people, scores }: MapReport): string[] {
  const known = attributes.filter(({ chanceTwoDiffer }) => chanceTwoDiffer.value !== undefined);
  const most = [...known].sort((a, b) => share(a) - share(b))[0];
  const top = most && mostCommon(most);
  if (!most || !top) return [];
  const differ = known.map(
    (mix, index) =>
      `in ${aspectOf(mix.attribute)} ${index === 0 ? 'in ' : ''}${percent(mix.chanceTwoDiffer.value ?? 0)}${index === 0 ? ' of all cases' : ''}`,
  );
  const kinds = known
    .map((mix) => `${mix.kinds} ${kindsWord(mix.attribute, mix.kinds)}`)
    .join(', ');
  const lead = `Two of your ${people}, picked at random, differ ${list(differ)}.`;
  const alike = `${top.people} of the ${most.answered} are “${top.label}”`;
  const meaning = {
    narrow: `They are most alike in ${aspectOf(most.attribute)}: ${alike}. That gives depth and quick understanding, and the same news at the same time.`,
    mixed: `There are ${kinds}. They are most alike in ${aspectOf(most.attribute)}, where ${alike}; the next different person there would add most.`,
    wide: `There are ${kinds} among them. Check the other side of so much variety: which of the ${people} knows your own work well enough to say when you are wrong?`,
  };
  return [lead, ...inBand(scores.variety.band?.id, meaning)];
}

function opennessReading(
  { people, circles, scores, unattached, details }: MapReport,
  nameOf: NameOf,
) {
  const density = details.density.value;
  if (density === undefined) return [];
  const pairs = (people * (people - 1)) / 2;
  const ties = Math.round(density * pairs);
  const largest = circles[0]?.people.length ?? 0;
  if (largest === 0) {
    return [
      `None of the ${pairs} possible pairs know each other: ${people} people, each reached by you alone. They hear different things; none of the ${people} could ask another how you are.`,
    ];
  }
  const meaning = {
    narrow: `News reaches all ${people} of them at once, and support is close by. Somebody whom none of the ${people} knows would add most that you do not hear already.`,
    mixed: `They form ${count(circles.length, 'circle', 'circles')}, the largest with ${largest} people. ${unattached.length === 0 ? 'Nobody stands outside a circle.' : `${list(unattached.map(nameOf))} ${unattached.length === 1 ? 'stands' : 'stand'} outside.`}`,
    wide: `So they hear different things from each other. What you may miss is a group that closes ranks behind you on a bad day: your largest circle has ${count(largest, 'person', 'people')}.`,
  };
  return [
    `${ties} of the ${pairs} possible pairs know each other.`,
    ...inBand(scores.openness.band?.id, meaning),
  ];
}

function spreadReading({ levels, scores, people }: MapReport): string[] {
  const of = (id: string) => levels.find(({ level }) => level === id)?.people ?? 0;
  const known = of('close') + of('known') + of('lapsed');
  if (known < 2) return [];
  const top = [...levels].sort((a, b) => b.people - a.people)[0];
  const words: Readonly<Record<string, string>> = {
    close: 'close to you',
    known: 'people you know without being close',
    lapsed: 'people you have lost touch with',
  };
  const lead = `${of('close')} close, ${of('known')} known, ${of('lapsed')} you have lost touch with.`;
  const meaning = {
    narrow: `${top?.people ?? 0} of the ${known} are ${words[top?.level ?? ''] ?? ''}. Close ones are the likeliest to help, one by one; those further out are the likeliest to know something else.`,
    mixed: `Most, ${top?.people ?? 0} of ${known}, are ${words[top?.level ?? ''] ?? ''}; the other distances are there and carry less of the map.`,
    wide: `You keep people at several distances. That takes time, so see that the ${of('close')} close ones get theirs.`,
  };
  return [
    lead,
    ...inBand(scores.spread.band?.id, meaning),
    ...(known < people ? [`Of ${people - known} you did not say how close they are.`] : []),
  ];
}

function helpReading({ help, restingOnOne, scores }: MapReport, nameOf: NameOf): string[] {
  if (scores.help.score.value === undefined) return [];
  const label = (id: string) =>
    (networkMap.helpTypes.find((kind) => kind.id === id)?.label ?? id).toLowerCase();
  const missing = help.filter(({ by }) => by.length === 0).map((entry) => label(entry.help));
  const carriers = [...new Set(restingOnOne.map(({ id }) => id))].map(
    (id) =>
      `${list(restingOnOne.filter((entry) => entry.id === id).map((entry) => label(entry.help)))} on ${nameOf(id)}`,
  );
  const given = help.length - missing.length;
  return [
    `${given} of ${help.length} kinds of help have somebody.`,
    ...(missing.length > 0
      ? [
          `Nobody stands beside ${list(missing)}. That says less about how people like you than about what you have asked for.`,
        ]
      : []),
    ...(carriers.length > 0
      ? [`Resting on one person alone: ${list(carriers)}. If they are away, so is it.`]
      : []),
    ...(carriers.length === 0 && given > 0
      ? [`Each of these ${given} has more than one person, so none rests on one pair of shoulders.`]
      : []),
  ];
}

function inBand(
  band: string | undefined,
  meaning: Readonly<Record<'narrow' | 'mixed' | 'wide', string>>,
): string[] {
  return band === 'narrow' || band === 'mixed' || band === 'wide' ? [meaning[band]] : [];
}

function mostCommon({ attribute, counts }: AttributeMix) {
  const top = [...counts].sort((a, b) => b.people - a.people)[0];
  const kinds = networkMap.attributes.find(({ id }) => id === attribute)?.kinds ?? [];
  return (
    top && { people: top.people, label: kinds.find(({ id }) => id === top.kind)?.label ?? top.kind }
  );
}

function share({ score }: AttributeMix): number {
  return score.value ?? Infinity;
}

function aspectOf(attribute: string): string {
  const words: Readonly<Record<string, string>> = {
    field: 'kind of work',
    stage: 'stage',
    place: 'place',
    setting: 'how you met',
  };
  return words[attribute] ?? attribute;
}

function kindsWord(attribute: string, number: number): string {
  const words: Readonly<Record<string, readonly [string, string]>> = {
    field: ['kind of work', 'kinds of work'],
    stage: ['stage', 'stages'],
    place: ['distance', 'distances'],
    setting: ['way of meeting', 'ways of meeting'],
  };
  return words[attribute]?.[number === 1 ? 0 : 1] ?? attribute;
}

function percent(value: number): string {
  return `${Math.round(value * 100)}%`;
}

function count(number: number, one: string, many: string): string {
  return number === 1 ? `one ${one}` : `${number} ${many}`;
}

/** "Ana", "Ana and Tom", "Ana, Tom and Li". */
export function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
