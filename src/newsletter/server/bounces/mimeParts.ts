/** A message or a part of one: its headers by lower-case name, and what follows them. */
export type MimePart = {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};

/** Reads headers and body of a message. A header that stands twice keeps its first value. */
export function readPart(source: string): MimePart {
  const text = source.replaceAll('\r\n', '\n');
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  return { headers: readHeaders(head), body: end < 0 ? '' : text.slice(end).replace(/^\n\n?/, '') };
}

/** `Name: value` lines, each put back on one line where it was folded. */
export function readHeaders(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of head
    .replaceAll('\r\n', '\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** The parts of a multipart body; none when it is not one. */
export function childParts({ headers, body }: MimePart): MimePart[] {
  const type = headers.get('content-type') ?? '';
  if (!/^multipart\//i.test(type)) return [];
  const boundary = /\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  const mark = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  if (mark === '--') return [];
  const parts: string[][] = [];
  for (const line of body.split('\n')) {
    const trimmed = line.trimEnd();
    if (trimmed === `${mark}--`) break;
    if (trimmed === mark) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines) => readPart(lines.join('\n')));
}

/** `multipart/report` of `multipart/report; report-type=…`, in lower case. */
export function typeOf({ headers }: MimePart): string {
  return (headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** The body with its transfer encoding taken off. */
export function decodedBody({ headers, body }: MimePart): string {
  switch (headers.get('content-transfer-encoding')?.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable':
      return Buffer.from(
        body
          .replaceAll(/[ \t]*=[ \t]*\n/g, '')
          .replaceAll(/=([\dA-F]{2})/gi, (_, hex: string) =>
            String.fromCharCode(parseInt(hex, 16)),
          ),
        'latin1',
      ).toString('utf8');
    default:
      return body;
  }
}
