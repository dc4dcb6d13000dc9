import { known, unknown, type Known } from '../known.ts';

/**
 * Coleman's homophily: how far the share of alters like ego lies above or below that among the
 * people whom ego could have met.
 *
 * With s the share alike and w their share among people one could meet: (s−w)/(1−w) when s ≥ w,
 * (s−w)/w when not. Range −1 (nobody alike) over 0 (as chance would have it) to 1 (all alike).
 * Undefined unless 0 < w < 1. Source: Coleman 1958, Human Organization 17:28–36.
 */
export function colemanHomophily(shareAlike: number, shareToMeet: number): Known<number> {
  if (!(shareToMeet > 0 && shareToMeet < 1)) return unknown('baseline-not-between');
  const above = shareAlike - shareToMeet;
  return known(above / (above >= 0 ? 1 - shareToMeet : shareToMeet));
}
