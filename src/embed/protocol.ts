/**
 * What a frame and the page around it say to each other, in one place for both sides.
 * Version 1 only ever grows: a message that one side does not know is ignored by it.
 *
 * Neither side trusts the other. A reader copies what it understands and drops the rest, and
 * its caller has checked who sent it (`event.source`) and for which frame (`frame`).
 */

/** The version of the protocol, and the name by which its messages are known among others. */
export const protocolVersion = 1;

/** The least and the most height in px that a frame can ask for. */
export const leastHeight = 100;
export const mostHeight = 10_000;

/**
 * Permissions of the frame, for those who keep them: scripts, its own device storage, links in new
 * tabs and printing. It works with `allow-scripts` alone.
 */
export const frameSandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals';

/** What a person agreed to share: the overall number and the name of each band, no answers. */
export type SharedScores = {
  readonly quiz: string;
  readonly version: number;
  /** 0 to 100, a count too; absent when too much was skipped or the quiz is not added up. */
  readonly overall?: number;
  /** Band id by dimension id; a dimension whose questions were all skipped is absent. */
  readonly bands: Readonly<Record<string, string>>;
};

/** What a frame can say. */
export type Said =
  /** The first question can be seen. */
  | { readonly type: 'ready' }
  /** The frame's content is this many px high. */
  | { readonly type: 'height'; readonly height: number }
  /** So many of the questions have been answered or skipped. */
  | { readonly type: 'progress'; readonly passed: number; readonly of: number }
  /** The result can be seen in the frame. It carries nothing about the result. */
  | { readonly type: 'complete' }
  /** The person pressed "Share". */
  | { readonly type: 'scores'; readonly scores: SharedScores };

/** A message of a frame: which frame, and what it says. */
export type FrameMessage = { readonly frame: string } & Said;

/** A message to a frame: how it should look from here on. Values are read like the address's. */
export type HostMessage = {
  readonly frame: string;
  readonly type: 'theme';
  readonly theme: Readonly<Record<string, string>>;
};

/** Puts the version on a message. */
export function sealed<Message extends FrameMessage | HostMessage>(
  message: Message,
): Message & { readonly wc: number } {
  return { wc: protocolVersion, ...message };
}

/**
 * Reads what came from a frame. Undefined for everything that is not a whole message of this
 * version. A height is rounded up and kept within bounds. Never throws.
 */
export function readMessage(data: unknown): FrameMessage | undefined {
  const it = record(data);
  const { frame, type } = it;
  if (it['wc'] !== protocolVersion || !isShortText(frame)) return undefined;
  if (type === 'ready' || type === 'complete') return { frame, type };
  if (type === 'height') {
    const { height } = it;
    return Number.isFinite(height)
      ? {
          frame,
          type,
          height: Math.min(mostHeight, Math.max(leastHeight, Math.ceil(height as number))),
        }
      : undefined;
  }
  if (type === 'progress') {
    const { passed, of } = it;
    return isCount(passed) && isCount(of) && passed <= of ? { frame, type, passed, of } : undefined;
  }
  if (type === 'scores') {
    const scores = readScores(record(it['scores']));
    return scores && { frame, type, scores };
  }
  return undefined;
}

function readScores(it: Readonly<Record<string, unknown>>): SharedScores | undefined {
  const { quiz, version, overall } = it;
  const bands = Object.entries(record(it['bands']));
  return isShortText(quiz) &&
    isCount(version) &&
    (overall === undefined || (isCount(overall) && overall <= 100)) &&
    bands.length < 50 &&
    bands.every((entry): entry is [string, string] => entry.every(isShortText))
    ? {
        quiz,
        version,
        ...(overall === undefined ? {} : { overall }),
        bands: Object.fromEntries(bands),
      }
    : undefined;
}

/** Reads what came from the page around the frame. Undefined for all else. Never throws. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  const it = record(data);
  const { frame, type } = it;
  if (it['wc'] !== protocolVersion || !isShortText(frame) || type !== 'theme') return undefined;
  const theme = Object.entries(record(it['theme'])).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length < 200,
  );
  return { frame, type, theme: Object.fromEntries(theme.slice(0, 20)) };
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  Object(value) as Readonly<Record<string, unknown>>;

/** An id as both sides write them, or nothing. */
const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{0,64}$/.test(value);

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e6;
