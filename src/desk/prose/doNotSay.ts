/** A sentence that is often repeated and that the evidence does not carry. */
export type DoNotSay = {
  /** What a text lists under `namesMyths` when it quotes the sentence to take it apart. */
  readonly id: string;
  readonly pattern: RegExp;
  readonly reason: string;
};

const percent = String.raw`\s?(?:%|per\s?cent\b)`;

/** Each pattern is tried on one paragraph at a time, with its line breaks as blanks. */
export const doNotSay: readonly DoNotSay[] = [
  {
    id: 'jobs-by-networking',
    pattern: new RegExp(
      String.raw`\b(?:70|75|80|85|seventy|eighty|eighty-five)(?:${percent}|\s?[-–]\s?\d\d${percent})[^.]{0,80}\b(?:jobs|roles|positions|vacancies|openings|hires)\b`,
      'i',
    ),
    reason: 'no study stands behind the share of jobs "found by networking" or "never advertised"',
  },
  {
    id: 'weak-ties-84',
    pattern: new RegExp(String.raw`\b(?:84|83\.4|eighty-four)${percent}`, 'i'),
    reason:
      'it counts how seldom people met a contact, among those who had found a job through one',
  },
  {
    id: 'no-black-friends',
    pattern: new RegExp(String.raw`\b75${percent}[^.]{0,60}\bwhite\b`, 'i'),
    reason: 'the survey asked for a few names to talk with, not for all friends',
  },
  {
    id: 'only-150-friends',
    pattern: /\b150\s+(?:friends|people|relationships|contacts|ties|acquaintances)\b|\bDunbar\b/i,
    reason: 'the number is disputed and is not a limit that studies agree on',
  },
  {
    id: 'networks-shrank-by-a-third',
    pattern: /\bnetworks?\b[^.]{0,50}\b(?:shrank|shrunk|shrink|smaller)\b[^.]{0,30}\bthird\b/i,
    reason: 'later work found that the fall came largely from how the question was asked',
  },
  {
    id: 'volunteering-27',
    pattern: new RegExp(
      String.raw`\b27${percent}\s+(?:more\s+likely|likelier|greater\s+chance|better\s+chance)`,
      'i',
    ),
    reason: 'the figure is of odds, not of likelihood, and is an association only',
  },
  {
    id: 'diverse-teams-profit',
    pattern: /\bdivers\w*\b[^.]{0,60}\bprofit/i,
    reason: 'the claim was not examined for this site',
  },
  {
    id: 'networking-feels-dirty',
    pattern: /\bnetworking\b[^.]{0,60}\bdirty\b|\bdirty\b[^.]{0,60}\bnetworking\b/i,
    reason: 'the studies behind it are in doubt; say that unease is common',
  },
  {
    id: 'above-average',
    pattern: /\b(?:above|below)[ -]average\b|\bpercentiles?\b/i,
    reason: 'there are no norms to compare a reader with',
  },
  {
    id: 'network-health',
    pattern: /\bnetwork(?:'s|’s)?\s+health\b|\bhealth\s+of\s+(?:your|a)\s+network\b/i,
    reason: 'a network is not well or ill',
  },
  {
    id: 'sixty-five-percent',
    pattern: new RegExp(String.raw`\b(?:65|sixty-five)${percent}`, 'i'),
    reason: 'the threshold for contacts met by oneself was never derived from data',
  },
  {
    id: 'core-of-12-to-18',
    pattern: /\b12\s?(?:-|–|to)\s?18\s+(?:people|contacts|ties|relationships)\b/i,
    reason: 'the size of a core network is a rule of thumb from a magazine',
  },
];
