/** Fields of a posted form: every value of each name, in order. */
export type Form = {
  first: (name: string) => string | undefined;
  all: (name: string) => readonly string[];
};

/** Why a request held no form, as the status to answer with. */
export type FormFault = 400 | 415;

const mostFields = 100;

/**
 * Reads a form, urlencoded or multipart. The server hands none on that is not whole or is over 16 kB
 * (`src/server/gatherForm.ts`).
 */
export async function readForm(request: Request): Promise<Form | FormFault> {
  const type = request.headers.get('content-type') ?? '';
  const isMultipart = /^multipart\/form-data\s*;/i.test(type);
  if (!isMultipart && !/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) return 415;
  const entries = isMultipart ? await readMultipart(request) : await readUrlencoded(request);
  if (entries === undefined || entries.length > mostFields) return 400;
  return {
    first: (name) => entries.find((entry) => entry[0] === name)?.[1],
    all: (name) => entries.filter((entry) => entry[0] === name).map(([, value]) => value),
  };
}

type Entry = readonly [name: string, value: string];

async function readUrlencoded(request: Request): Promise<readonly Entry[]> {
  return [...new URLSearchParams(await request.text())];
}

async function readMultipart(request: Request): Promise<readonly Entry[] | undefined> {
  try {
    const form = await request.formData();
    // No form of ours takes files, so one is as if it were not there.
    return [...form].flatMap(([name, value]): Entry[] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
  } catch {
    return undefined;
  }
}
