import { known, unknown, type Known } from '../known.ts';

/** Everybody whom ego could know, by whether they are like ego and whether ego knows them. */
export type ContactTable = {
  readonly alikeKnown: number;
  readonly alikeNot: number;
  readonly differentKnown: number;
  readonly differentNot: number;
};

/**
 * Yule's Q: whether people like ego are likelier to be among ego's contacts than others.
 *
 * (ad − bc) / (ad + bc) with a, b alike and known, not; c, d different and known, not. Range −1
 * (no alike person is known while others are) over 0 (no difference) to 1. Undefined when ad and
 * bc are both 0. It needs the whole pool of people whom ego could know.
 * Source: Yule 1900, Philosophical Transactions of the Royal Society A 194:257–319.
 */
export function yulesQ(table: ContactTable): Known<number> {
  const towards = table.alikeKnown * table.differentNot;
  const away = table.alikeNot * table.differentKnown;
  return towards + away === 0 ? unknown('empty-table') : known((towards - away) / (towards + away));
}
