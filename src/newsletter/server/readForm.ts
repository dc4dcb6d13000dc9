/** Fields of a posted form: every value of each name, in order. */
export type Form = {
  first: (name: string) => string | undefined;
  all: (name: string) => readonly string[];
};

/** Why a request held no form, as the status to answer with. */
export type FormFault = 400 | 408 | 413 | 415;

/** No form of ours has a hundredth of it. */
const mostBytes = 16 * 1024;
const mostFields = 100;
const patience = 10_000;

/**
 * Reads a form, urlencoded or multipart, up to 16 kB within 10 seconds. What is longer or slower is
 * given up at that point; nothing of it is kept.
 */
export async function readForm(
  request: Request,
  { milliseconds = patience }: { milliseconds?: number } = {},
): Promise<Form | FormFault> {
  const type = request.headers.get('content-type') ?? '';
  const isMultipart = /^multipart\/form-data\s*;/i.test(type);
  if (!isMultipart && !/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) return 415;
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return 413;
  const body = await readBody(request, milliseconds);
  if (typeof body === 'number') return body;
  const entries = isMultipart ? await parseMultipart(body, type) : parseUrlencoded(body);
  if (entries === undefined || entries.length > mostFields) return 400;
  return {
    first: (name) => entries.find((entry) => entry[0] === name)?.[1],
    all: (name) => entries.filter((entry) => entry[0] === name).map(([, value]) => value),
  };
}

async function readBody(request: Request, milliseconds: number): Promise<Uint8Array | FormFault> {
  if (request.body === null) return new Uint8Array();
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late');
  });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const next = await Promise.race([reader.read(), late]);
      if (next === 'late') return 408;
      if (next.done) return Buffer.concat(chunks);
      bytes += next.value.length;
      if (bytes > mostBytes) return 413;
      chunks.push(next.value);
    }
  } catch {
    // The client went away, or broke off in the middle.
    return 400;
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => undefined);
  }
}

type Entry = readonly [name: string, value: string];

function parseUrlencoded(body: Uint8Array): readonly Entry[] {
  return [...new URLSearchParams(new TextDecoder().decode(body))];
}

async function parseMultipart(
  body: Uint8Array,
  type: string,
): Promise<readonly Entry[] | undefined> {
  try {
    const form = await new Response(Buffer.from(body), {
      headers: { 'Content-Type': type },
    }).formData();
    // No form of ours takes files, so one is as if it were not there.
    return [...form].flatMap(([name, value]): Entry[] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
  } catch {
    return undefined;
  }
}
