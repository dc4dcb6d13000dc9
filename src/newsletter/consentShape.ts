import { z } from 'zod';
import { day, line } from '#src/site/contentFields.ts';

/** One version of what people agree to: an entry of content/newsletter/consent.yaml. */
export const consentShape = z.strictObject({
  /** The day from which it stands beside the forms; kept with each subscriber. */
  id: day,
  wording: line(40, 400),
  /** Of the wording, so that no version is changed after people have agreed to it. */
  fingerprint: z.string().regex(/^[0-9a-f]{12}$/, { error: 'must be 12 letters and digits' }),
});

export type ConsentVersion = z.infer<typeof consentShape>;
