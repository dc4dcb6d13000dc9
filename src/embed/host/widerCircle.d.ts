/* eslint-disable @typescript-eslint/consistent-type-definitions, @typescript-eslint/no-empty-object-type --
   Only an interface can add to the browser's own types. */

/** What can be set on `<wider-circle>`. All but `quiz` can stand in a style sheet instead. */
type WiderCircleAttributes = {
  /** Which quiz: the last part of its address. */
  readonly quiz: string;
  readonly theme?: 'light' | 'dark' | 'auto';
  /** Like `#2a3fb0`. */
  readonly accent?: string;
  readonly surface?: string;
  readonly text?: string;
  /** `0` to `32px`, or up to `2rem`. */
  readonly radius?: string;
  /** Up to five names, like `Georgia, serif`. */
  readonly font?: string;
};

/** What a person agreed to share: the overall number and the name of each band, no answers. */
type WiderCircleScores = {
  readonly quiz: string;
  readonly version: number;
  /** 0 to 100; absent when too many questions were skipped. */
  readonly overall?: number;
  /** Band id by dimension id; a dimension whose questions were all skipped is absent. */
  readonly bands: Readonly<Record<string, string>>;
};

/** The events of `<wider-circle>`. They bubble, out of shadow roots too. See docs/embed.md. */
type WiderCircleEvents = {
  /** The first question can be seen. */
  'wider-circle-ready': CustomEvent<{ readonly type: 'ready' }>;
  /** The content has a new height in px. The element follows by itself. */
  'wider-circle-height': CustomEvent<{ readonly type: 'height'; readonly height: number }>;
  /** So many of the questions have been answered or skipped. */
  'wider-circle-progress': CustomEvent<{
    readonly type: 'progress';
    readonly passed: number;
    readonly of: number;
  }>;
  /** The result can be seen in the frame. The event says nothing about it. */
  'wider-circle-complete': CustomEvent<{ readonly type: 'complete' }>;
  /** The person pressed "Share" in the frame. Never before that, and never an answer. */
  'wider-circle-scores': CustomEvent<{
    readonly type: 'scores';
    readonly scores: WiderCircleScores;
  }>;
};

/** The quiz in a frame. */
interface WiderCircleElement extends HTMLElement {}

interface GlobalEventHandlersEventMap extends WiderCircleEvents {}

interface HTMLElementTagNameMap {
  'wider-circle': WiderCircleElement;
}
