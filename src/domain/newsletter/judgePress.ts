/** What is known about one press of "Sign up", without any script on the page. */
export type Press = {
  /** The `Sec-Fetch-Site` header: browsers write it, and no page can. */
  readonly fetchSite: string | undefined;
  /** Whether the field was filled in that people do not see. */
  readonly trapFilled: boolean;
  /** Milliseconds since the server gave out the stamp that came back; undefined without a valid one. */
  readonly stampAge: number | undefined;
  /** Whether more sign-ups come in than usual. */
  readonly flooded: boolean;
};

/**
 * `take`: keep the sign-up. `again`: show it once more, with a stamp, for a second press.
 * `too-soon`: the second press came faster than people press.
 */
export type PressJudgement = 'take' | 'again' | 'too-soon';

/** How long a second press must wait at least, and may wait at most. Milliseconds. */
export const stampTimes = { least: 3_000, most: 30 * 60_000 } as const;

/**
 * Judges a press. Nobody is refused: what looks like a program's work needs a second press, which a
 * person sees and can do, and which a program that fires and forgets does not.
 */
export function judgePress({ fetchSite, trapFilled, stampAge, flooded }: Press): PressJudgement {
  if (stampAge !== undefined && stampAge >= 0 && stampAge <= stampTimes.most) {
    return stampAge < stampTimes.least ? 'too-soon' : 'take';
  }
  const fromOurPage = fetchSite === 'same-origin';
  return fromOurPage && !trapFilled && !flooded ? 'take' : 'again';
}
