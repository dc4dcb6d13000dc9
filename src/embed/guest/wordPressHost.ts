/**
 * The way WordPress speaks with a frame that came from a pasted link: it puts a secret into the
 * address's fragment, shows the frame at its first message, takes heights from 200 to 1000 px, and
 * opens links of the frame's own site for a frame that may not do so itself. Its script may come
 * later than the frame, and then asks for the height. Undefined outside WordPress.
 *
 * @param heightNow asked whenever the height is to be told
 */
export function wordPressHost(heightNow: () => number): { tellHeight: () => void } | undefined {
  const secret = /^#\?secret=([a-zA-Z\d]{1,32})$/.exec(location.hash)?.[1];
  if (secret === undefined) return undefined;
  const tell = (message: string, value: unknown) => {
    parent.postMessage({ message, value, secret }, '*');
  };
  const tellHeight = () => {
    tell('height', heightNow());
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.host !== location.host) return;
    event.preventDefault();
    tell('link', link.href);
  });
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const asked = Object(data) as { readonly message?: unknown; readonly secret?: unknown };
    if (source === parent && asked.message === 'ready' && asked.secret === secret) tellHeight();
  });
  return { tellHeight };
}
