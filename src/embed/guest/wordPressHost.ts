type WordPressHost = {
  readonly tellHeight: (height: number) => void;
};

/**
 * The way WordPress speaks with a frame that came from a pasted link: it puts a secret into the
 * address's fragment, takes heights from 200 to 1000 px, and opens links of the frame's own site
 * for a frame that may not do so itself. Undefined outside WordPress.
 */
export function wordPressHost(): WordPressHost | undefined {
  const secret = /^#\?secret=([a-zA-Z\d]{1,32})$/.exec(location.hash)?.[1];
  if (secret === undefined) return undefined;
  const tell = (message: string, value: unknown) => {
    parent.postMessage({ message, value, secret }, '*');
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.host !== location.host) return;
    event.preventDefault();
    tell('link', link.href);
  });
  return {
    tellHeight(height) {
      tell('height', height);
    },
  };
}
