/** As much of a page as WordPress reads when it looks for the ways to show it. */
const readBytes = 150 * 1024;

/** The address that WordPress would ask how to show a page; undefined when it finds none. */
export function discoveredByWordPress(page: string): string | undefined {
  const head = page.slice(0, readBytes).split('</head>')[0] ?? '';
  const link = [...head.matchAll(/<link\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => /type="application\/json\+oembed"/.test(tag));
  return /\bhref="([^"]*)"/.exec(link ?? '')?.[1]?.replaceAll('&amp;', '&');
}

/** The attributes that WordPress leaves to a frame from a site that it does not know. */
const kept = ['src', 'width', 'height', 'frameborder', 'title'];

/** A post in which WordPress shows what it was told, as far as it trusts a site that it does not know. */
export function wordPressPost(html: string, secret: string): string {
  const quote = /<blockquote\b[^>]*>(.*?)<\/blockquote>/s.exec(html)?.[1] ?? '';
  const frame = /<iframe\b([^>]*)>/.exec(html)?.[1] ?? '';
  const attributes = [...frame.matchAll(/([a-z]+)="([^"]*)"/g)]
    .filter(([, name = '']) => kept.includes(name))
    .map(
      ([, name = '', value = '']) =>
        `${name}="${name === 'src' ? `${value}#?secret=${secret}` : value}"`,
    );
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title></head><body>` +
    `<h1>A post</h1><blockquote data-secret="${secret}">${quote}</blockquote>` +
    `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" ` +
    `style="position:absolute;visibility:hidden" data-secret="${secret}" ${attributes.join(' ')}></iframe>` +
    `</body></html>`
  );
}

/** What the script on a WordPress page does for its frames. Runs in the page, sooner or later. */
export function wordPressScript(): void {
  addEventListener('message', ({ data, source }: MessageEvent<Record<string, unknown> | null>) => {
    const secret = String(data?.['secret'] ?? '');
    if (!/^[a-z\d]+$/i.test(secret)) return;
    const quote = document.querySelector<HTMLElement>(`blockquote[data-secret="${secret}"]`);
    if (quote) quote.style.display = 'none';
    const frame = document.querySelector<HTMLIFrameElement>(`iframe[data-secret="${secret}"]`);
    if (frame?.contentWindow !== source) return;
    frame.removeAttribute('style');
    if (data?.['message'] === 'height') {
      frame.height = String(Math.min(1000, Math.max(200, Number(data['value']))));
    }
    if (data?.['message'] !== 'link' || document.activeElement !== frame) return;
    const target = new URL(String(data['value']));
    if (target.host === new URL(frame.src).host) location.href = target.href;
  });
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('.wp-embedded-content')) {
    frame.contentWindow?.postMessage({ message: 'ready', secret: frame.dataset['secret'] }, '*');
  }
}
