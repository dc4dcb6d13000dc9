import { z } from 'zod';
import type { Fields } from '#src/site/parseFields.ts';

/** Read from the bare fields: a fault elsewhere in them must not bring up every myth as well. */
const namesMyths = z.object({ namesMyths: z.array(z.string()) });

/** Ids of the phrases of `doNotSay` that a text says it takes apart. */
export function mythsNamed(fields: Fields): readonly string[] {
  return namesMyths.safeParse(fields.data).data?.namesMyths ?? [];
}
