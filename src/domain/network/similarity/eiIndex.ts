import { known, unknown, type Known } from '../known.ts';

/** How many alters are like ego in one attribute, and how many are not. */
export type LikeAndUnlike = { readonly alike: number; readonly different: number };

/**
 * Counts the alters of ego's own kind and those of another; missing answers are left out.
 * Undefined when ego's own answer is missing, and when nobody's is known.
 */
export function countAlike(
  own: string | undefined,
  values: Iterable<string | undefined>,
): Known<LikeAndUnlike> {
  if (own === undefined || own === '') return unknown('ego-answer-missing');
  let alike = 0;
  let different = 0;
  for (const value of values) {
    if (value === undefined || value === '') continue;
    if (value === own) alike += 1;
    else different += 1;
  }
  return alike + different === 0 ? unknown('no-answers') : known({ alike, different });
}

/**
 * E-I index: whether alters are rather unlike ego (external) or like ego (internal).
 *
 * (E − I) / (E + I). Range −1 (all alike) over 0 (half and half) to 1 (all different); it is
 * 1 − 2·(share alike). Undefined without people. It says nothing about whom ego could have met:
 * see `colemanHomophily`. This is the form between ego and alters; the one among alters differs.
 * Source: Krackhardt & Stern 1988, Social Psychology Quarterly 51:123–140.
 */
export function eiIndex({ alike, different }: LikeAndUnlike): Known<number> {
  const n = alike + different;
  return n === 0 ? unknown('no-answers') : known((different - alike) / n);
}
