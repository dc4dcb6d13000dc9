import { type Said, sealed } from '#src/embed/protocol.ts';

/** The id that the page around gave to this frame; empty when it gave none. */
export function frameId(): string {
  const id = new URLSearchParams(location.search).get('frame') ?? '';
  return /^[\w-]{1,64}$/.test(id) ? id : '';
}

/** Whether a page stands around this one. */
export const isFramed = (): boolean => parent !== window;

/**
 * The origin of the page around, for messages that no other page may read; undefined when it is
 * not known, or when that page has none because it is sandboxed.
 */
export function hostOrigin(): string | undefined {
  const { ancestorOrigins } = location as { readonly ancestorOrigins?: DOMStringList };
  const origin = ancestorOrigins ? ancestorOrigins[0] : originOf(document.referrer);
  return origin === undefined || origin === 'null' ? undefined : origin;
}

/** A referrer of this site says that the frame has moved by itself, not who stands around it. */
function originOf(referrer: string): string | undefined {
  const origin = URL.canParse(referrer) ? new URL(referrer).origin : undefined;
  return origin === new URL(location.href).origin ? undefined : origin;
}

/** Says something to the page around. Only scores that were given freely are ever personal. */
export function tellHost(said: Said): void {
  if (isFramed()) parent.postMessage(sealed({ frame: frameId(), ...said }), hostOrigin() ?? '*');
}
