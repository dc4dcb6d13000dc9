import type { Alter, EgoNetwork } from './egoNetwork.ts';
import type { MapModel, MapScoreId } from './mapModel.ts';
import { mapReport, type MapReport } from './mapReport.ts';
import { scoreMoves, type ScoreMove } from './scoreMoves.ts';

/** Someone who is not on the map, to see what they would change. */
export type PretendPerson = Pick<Alter, 'attributes' | 'tieStrength' | 'help'> & {
  /** Ids of those on the map whom they would know; none unless said. */
  readonly knows?: readonly string[] | undefined;
};

/** The map with a pretend person beside the map without. */
export type WhatIf = {
  readonly before: MapReport;
  readonly after: MapReport;
  readonly moves: Readonly<Record<MapScoreId, ScoreMove>>;
  /** The id that the pretend person has in `after`; nobody on the map has it. */
  readonly pretendId: string;
};

/** Adds a pretend person to a map and works everything out again. */
export function whatIf(network: EgoNetwork, model: MapModel, person: PretendPerson): WhatIf {
  const pretendId = freeId(network);
  const before = mapReport(network, model);
  const after = mapReport(withPerson(network, person, pretendId), model);
  return { before, after, moves: scoreMoves(before, after), pretendId };
}

/** A network with one more person, who knows only the alters named. */
export function withPerson(
  network: EgoNetwork,
  { knows = [], ...person }: PretendPerson,
  id: string,
): EgoNetwork {
  return {
    ...network,
    alters: [...network.alters, { ...person, id }],
    ties: [...network.ties, ...knows.map((known) => [id, known, 1] as const)],
  };
}

function freeId({ alters }: EgoNetwork): string {
  const taken = new Set(alters.map(({ id }) => id));
  let id = 'pretend';
  while (taken.has(id)) id += '+';
  return id;
}
