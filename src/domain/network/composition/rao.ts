import { known, unknown, type Known } from '../known.ts';

/**
 * Rao–Stirling diversity: how far apart two draws from the list are on average, the first put back.
 *
 * Σ dᵢⱼ·pᵢ·pⱼ over ordered pairs of different kinds, with distances d from 0 to 1. Range 0 to below
 * 1; with every distance 1 it is Blau's index. (Texts that count each pair once give half.)
 * Undefined without people. There is no agreed distance between kinds of work, so the site does not
 * use it. Source: Rao 1982, Theoretical Population Biology 21:24–43; Stirling 2007, Journal of the
 * Royal Society Interface 4(15):707–719.
 *
 * @param distance how far two different kinds are apart, the same either way round
 */
export function rao(
  values: Iterable<string | undefined>,
  distance: (one: string, other: string) => number,
): Known<number> {
  const counts = new Map<string, number>();
  let n = 0;
  for (const value of values) {
    if (value === undefined || value === '') continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    n += 1;
  }
  if (n === 0) return unknown('no-answers');
  const kinds = [...counts];
  let total = 0;
  for (const [position, [one, ofOne]] of kinds.entries()) {
    for (const [other, ofOther] of kinds.slice(position + 1)) {
      total += 2 * distance(one, other) * ofOne * ofOther;
    }
  }
  return known(total / (n * n));
}
