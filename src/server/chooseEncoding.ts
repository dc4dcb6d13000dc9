export type Encoding = 'br' | 'gzip' | 'identity';

// Smallest first; it decides between codings that the client likes equally.
const ours: readonly Encoding[] = ['br', 'gzip', 'identity'];

/**
 * The coding to answer with, by the client's `Accept-Encoding` (RFC 9110, 12.5.3).
 *
 * A coding that is not named takes the weight of `*`; without `*` only `identity` is acceptable,
 * as the last resort. When the client refuses everything, `identity` is sent all the same.
 */
export function chooseEncoding(
  header: string | null | undefined,
  available: ReadonlySet<Encoding>,
): Encoding {
  const weights = parseWeights(header ?? '');
  let best: Encoding = 'identity';
  let bestWeight = 0;
  for (const encoding of ours) {
    if (!available.has(encoding)) continue;
    const weight =
      weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? 1e-4 : 0);
    if (weight > bestWeight) {
      best = encoding;
      bestWeight = weight;
    }
  }
  return best;
}

function parseWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';');
    const coding = name.trim().toLowerCase();
    if (coding === '') continue;
    weights.set(coding === 'x-gzip' ? 'gzip' : coding, weightOf(parameters));
  }
  return weights;
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.map((text) => text.trim()).find((text) => /^q=/i.test(text));
  if (quality === undefined) return 1;
  const value = quality.slice(2);
  // A weight that cannot be read is a refusal: sending less is safer than sending what breaks.
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(value) ? Number(value) : 0;
}
