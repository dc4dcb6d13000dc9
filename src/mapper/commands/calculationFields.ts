import type { z } from 'zod';
import { positionExtensity, positionStatus } from '#src/domain/network/composition/positions.ts';
import { rao } from '#src/domain/network/composition/rao.ts';
import { unknown } from '#src/domain/network/known.ts';
import { colemanHomophily } from '#src/domain/network/similarity/colemanHomophily.ts';
import { yulesQ } from '#src/domain/network/similarity/yulesQ.ts';
import {
  pairKey,
  type colemanShape,
  type positionShape,
  type raoShape,
  type yuleShape,
} from './calculationShapes.ts';
import { fieldNumber } from './fieldNumber.ts';

const decimals = 12;

export function raoFields({ values, distances }: z.output<typeof raoShape>) {
  const apart = new Map(distances.map(([one, other, far]) => [pairKey(one, other), far]));
  return {
    rao: fieldNumber(
      rao(
        values.map((value) => value ?? undefined),
        (one, other) => apart.get(pairKey(one, other)) ?? 0,
      ),
      decimals,
    ),
  };
}

export function positionFields({ positions, accessed }: z.output<typeof positionShape>) {
  const listed = Object.keys(positions);
  const extensity = positionExtensity(listed, accessed);
  const status = positionStatus(new Map(Object.entries(positions)), accessed);
  return {
    extensity,
    upper_reachability: fieldNumber(status.highest, decimals),
    lower_reach: fieldNumber(status.lowest, decimals),
    range: fieldNumber(status.range, decimals),
    mean_prestige: fieldNumber(status.mean, decimals),
    extensity_share: fieldNumber(
      listed.length === 0 ? unknown('no-positions') : { value: extensity / listed.length },
      decimals,
    ),
  };
}

export function colemanFields({ s, w }: z.output<typeof colemanShape>) {
  return { coleman: fieldNumber(colemanHomophily(s, w), decimals) };
}

export function yuleFields({ table }: z.output<typeof yuleShape>) {
  const [alikeKnown, alikeNot, differentKnown, differentNot] = table;
  return {
    yule_q: fieldNumber(yulesQ({ alikeKnown, alikeNot, differentKnown, differentNot }), decimals),
  };
}
