/** A list of words that makes no claim and no demand on a reader. */
export const plainWords: readonly string[] = (
  'a the of to in and with from over under after before when where old new small long short warm ' +
  'quiet early late open first last other same next friend name letter list call walk lunch table ' +
  'street town garden river train bus shop kitchen office school team club choir field hour day ' +
  'week month year note page question answer story place way turn line word voice hand door ' +
  'ask write meet find keep take give read bring send visit thank wait begin end share tell'
).split(' ');

/** Sentences without meaning: the same for the same seed, and hardly alike for another. */
export function wordSalad(seed: number, sentences: number, words = plainWords): string {
  const random = randomFrom(seed);
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  return Array.from({ length: sentences }, () => {
    const text = Array.from({ length: 8 + Math.floor(random() * 8) }, pick).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }).join(' ');
}

/** Numbers from 0 up to 1, evenly spread; each seed has steps of its own, so that none meet. */
function randomFrom(seed: number): () => number {
  const step = Math.imul(seed, 0x9e3779b1) | 1;
  let state = seed;
  return () => {
    state = (state + step) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
