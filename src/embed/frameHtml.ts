import { escapeHtml } from './escapeHtml.ts';
import { frameSandbox } from './protocol.ts';

type FrameLook = {
  readonly address: string;
  readonly title: string;
  readonly width: number | '100%';
  readonly height: number;
};

/** A frame without a script, for those who take nothing else. It has its size and keeps it. */
export function frameHtml({ address, title, width, height }: FrameLook): string {
  return (
    `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" ` +
    `width="${String(width)}" height="${String(height)}" frameborder="0" loading="lazy" ` +
    `allow="clipboard-write" sandbox="${frameSandbox}"></iframe>`
  );
}

/**
 * A height in px for a frame that cannot follow its content: the first question and some room. In
 * a narrow place that would be a tower, so it ends where WordPress ends too, and scrolls inside.
 */
export function usualHeight(width: number): number {
  return width >= 560 ? 900 : 1000;
}
