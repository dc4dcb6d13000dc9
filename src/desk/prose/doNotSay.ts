import type { LanguageId } from '#src/site/languages.ts';

/** A sentence that is often repeated and that the evidence does not carry. */
export type DoNotSay = {
  /** What a text lists under `namesMyths` when it quotes the sentence to take it apart. */
  readonly id: string;
  /** How each language says it. */
  readonly patterns: Readonly<Record<LanguageId, RegExp>>;
  readonly reason: string;
};

const percent = String.raw`\s?(?:%|per\s?cent\b)`;
const porCiento = String.raw`\s?(?:%|por\s?ciento\b)`;

/** A pattern from its parts, which fall in the order in which they are read; case does not matter. */
function says(...parts: readonly string[]): RegExp {
  return new RegExp(parts.join(''), 'iu');
}

/** Each pattern is tried on one paragraph at a time, with its line breaks as blanks. */
export const doNotSay: readonly DoNotSay[] = [
  {
    id: 'jobs-by-networking',
    patterns: {
      en: says(
        String.raw`\b(?:70|75|80|85|seventy|eighty|eighty-five)(?:${percent}|\s?[-–]\s?\d\d${percent})`,
        String.raw`[^.]{0,80}\b(?:jobs|roles|positions|vacancies|openings|hires)\b`,
      ),
      es: says(
        String.raw`\b(?:70|75|80|85|setenta|ochenta|ochenta y cinco)(?:${porCiento}|\s?[-–]\s?\d\d${porCiento})`,
        String.raw`[^.]{0,80}\b(?:empleos?|trabajos?|puestos?|vacantes?|ofertas?|contrataciones)\b`,
      ),
    },
    reason: 'no study stands behind the share of jobs "found by networking" or "never advertised"',
  },
  {
    id: 'weak-ties-84',
    patterns: {
      en: says(String.raw`\b(?:84|83\.4|eighty-four)${percent}`),
      es: says(String.raw`\b(?:84|83[.,]4|ochenta y cuatro)${porCiento}`),
    },
    reason:
      'it counts how seldom people met a contact, among those who had found a job through one',
  },
  {
    id: 'no-black-friends',
    patterns: {
      en: says(String.raw`\b75${percent}[^.]{0,60}\bwhite\b`),
      es: says(String.raw`\b75${porCiento}[^.]{0,60}\bblanc[oa]s?\b`),
    },
    reason: 'the survey asked for a few names to talk with, not for all friends',
  },
  {
    id: 'only-150-friends',
    patterns: {
      en: says(
        String.raw`\b150\s+(?:friends|people|relationships|contacts|ties|acquaintances)\b|\bDunbar\b`,
      ),
      es: says(
        String.raw`\b150\s+(?:amig[oa]s|personas|relaciones|contactos|lazos|conocid[oa]s)\b|\bDunbar\b`,
      ),
    },
    reason: 'the number is disputed and is not a limit that studies agree on',
  },
  {
    id: 'networks-shrank-by-a-third',
    patterns: {
      en: says(
        String.raw`\bnetworks?\b[^.]{0,50}\b(?:shrank|shrunk|shrink|smaller)\b[^.]{0,30}\bthird\b`,
      ),
      es: says(
        String.raw`\bred(?:es)?\b[^.]{0,50}\b(?:encog|reduj|reduc|disminu|mengu)\p{L}*`,
        String.raw`[^.]{0,30}\b(?:un tercio|tercera parte)\b`,
      ),
    },
    reason: 'later work found that the fall came largely from how the question was asked',
  },
  {
    id: 'volunteering-27',
    patterns: {
      en: says(
        String.raw`\b27${percent}\s+(?:more\s+likely|likelier|greater\s+chance|better\s+chance)`,
      ),
      es: says(
        String.raw`\b27${porCiento}\s+(?:más|mayor(?:es)?)\s+(?:de\s+)?(?:probab|posib|oportun)`,
      ),
    },
    reason: 'the figure is of odds, not of likelihood, and is an association only',
  },
  {
    id: 'diverse-teams-profit',
    patterns: {
      en: says(String.raw`\bdivers\w*\b[^.]{0,60}\bprofit`),
      es: says(
        String.raw`\bdivers\p{L}*[^.]{0,60}\b(?:rentab|ganancias|beneficios\s+(?:económicos|empresariales))`,
      ),
    },
    reason: 'the claim was not examined for this site',
  },
  {
    id: 'networking-feels-dirty',
    patterns: {
      en: says(String.raw`\bnetworking\b[^.]{0,60}\bdirty\b|\bdirty\b[^.]{0,60}\bnetworking\b`),
      es: says(
        String.raw`\b(?:networking|hacer contactos)\b[^.]{0,60}\bsuci[oa]s?\b`,
        String.raw`|\bsuci[oa]s?\b[^.]{0,60}\b(?:networking|hacer contactos)\b`,
      ),
    },
    reason: 'the studies behind it are in doubt; say that unease is common',
  },
  {
    id: 'above-average',
    patterns: {
      en: says(String.raw`\b(?:above|below)[ -]average\b|\bpercentiles?\b`),
      es: says(
        String.raw`\bpor\s+(?:encima|debajo)\s+(?:de\s+la\s+media|del\s+promedio)\b`,
        String.raw`|\b(?:superior|inferior)\s+(?:a\s+la\s+media|al\s+promedio)\b|\bpercentil(?:es)?\b`,
      ),
    },
    reason: 'there are no norms to compare a reader with',
  },
  {
    id: 'network-health',
    patterns: {
      en: says(String.raw`\bnetwork(?:'s|’s)?\s+health\b|\bhealth\s+of\s+(?:your|a)\s+network\b`),
      es: says(
        String.raw`\bsalud\s+de\s+(?:tu|su|la|una)\s+red\b|\bred(?:es)?\s+(?:sanas?|saludables?|enfermas?)\b`,
      ),
    },
    reason: 'a network is not well or ill',
  },
  {
    id: 'sixty-five-percent',
    patterns: {
      en: says(String.raw`\b(?:65|sixty-five)${percent}`),
      es: says(String.raw`\b(?:65|sesenta y cinco)${porCiento}`),
    },
    reason: 'the threshold for contacts met by oneself was never derived from data',
  },
  {
    id: 'core-of-12-to-18',
    patterns: {
      en: says(String.raw`\b12\s?(?:-|–|to)\s?18\s+(?:people|contacts|ties|relationships)\b`),
      es: says(String.raw`\b12\s?(?:-|–|a)\s?18\s+(?:personas|contactos|lazos|relaciones)\b`),
    },
    reason: 'the size of a core network is a rule of thumb from a magazine',
  },
];
