import { frameSandbox, readMessage, sealed } from '#src/embed/protocol.ts';

/** Address of the folder with the frames, for a copy of this script that has no address itself. */
declare const EMBED_FOLDER: string;

const themeNames = ['theme', 'accent', 'surface', 'text', 'radius', 'font'];

const folder =
  (document.currentScript as HTMLScriptElement | null)?.src ??
  document.querySelector<HTMLScriptElement>('script[src*="/embed/v1.js"]')?.src ??
  EMBED_FOLDER;
const { origin } = new URL(folder);

/**
 * `<wider-circle quiz="network-diversity"><a href="…">…</a></wider-circle>`: the quiz in a frame
 * as high as its content. Until the frame has something to show, the link inside is shown.
 *
 * It runs on other people's pages: no package, no global, no style sheet, and no listener but one
 * while it is in the page. Styles are set through the object model, which every policy allows.
 */
class WiderCircle extends HTMLElement {
  static observedAttributes = ['quiz', ...themeNames];

  #root = this.attachShadow({ mode: 'open' });
  #frame: HTMLIFrameElement | undefined;
  #id = '';
  // Browsers let frames outside the window sleep: only a message makes one measure itself anew.
  #sizes = new ResizeObserver(() => {
    this.#tell();
  });

  connectedCallback(): void {
    const quiz = this.getAttribute('quiz');
    if (!quiz) return;
    const box = document.createElement('div');
    const slot = document.createElement('slot');
    const frame = document.createElement('iframe');
    this.#frame = frame;
    this.#id = crypto.getRandomValues(new Uint32Array(2)).join('-');

    // The link lies on the frame until that is ready, so that nothing moves when it goes.
    box.style.cssText = 'display:grid';
    slot.style.cssText = 'display:block;grid-area:1/1';
    frame.style.cssText = 'grid-area:1/1;width:100%;height:800px;border:0;visibility:hidden';
    frame.loading = 'lazy';
    frame.allow = 'clipboard-write';
    frame.setAttribute('sandbox', frameSandbox);
    // A frame that has loaded and said nothing for so long was refused or is not there.
    frame.onload = () => {
      setTimeout(() => {
        if (slot.isConnected) frame.remove();
      }, 4000);
    };
    const address = new URL(`${encodeURIComponent(quiz)}/`, folder);
    address.search = `${new URLSearchParams({ frame: this.#id, ...this.#theme() })}`;
    frame.src = `${address}`;
    box.append(frame, slot);
    this.#root.replaceChildren(box);
    this.#sizes.observe(box);
    addEventListener('message', this);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this);
    this.#sizes.disconnect();
    this.#frame = undefined;
    this.#root.replaceChildren(document.createElement('slot'));
  }

  attributeChangedCallback(name: string): void {
    if (name === 'quiz' && this.isConnected) {
      this.disconnectedCallback();
      this.connectedCallback();
    }
    this.#tell();
  }

  handleEvent(event: MessageEvent): void {
    const frame = this.#frame;
    const message = readMessage(event.data);
    if (
      !frame ||
      !message ||
      message.frame !== this.#id ||
      event.source !== frame.contentWindow ||
      event.origin !== origin
    ) {
      return;
    }
    if (message.type === 'ready') {
      // The link is read here, as a parser adds the element to the page before its content.
      frame.title = this.textContent.trim() || 'Quiz';
      frame.style.visibility = '';
      frame.nextSibling?.remove();
      this.#tell();
    }
    if (message.type === 'height') frame.style.height = `${message.height}px`;
    this.dispatchEvent(
      new CustomEvent(`wider-circle-${message.type}`, {
        detail: message,
        bubbles: true,
        composed: true,
      }),
    );
  }

  /** Says how the frame should look, once it is ready and so has its name. */
  #tell(): void {
    if (!this.#frame?.title) return;
    this.#frame.contentWindow?.postMessage(
      sealed({ frame: this.#id, type: 'theme', theme: this.#theme() }),
      origin,
    );
  }

  /** What the host wishes: an attribute, else a custom property of its style sheet. */
  #theme(): Record<string, string> {
    const style = getComputedStyle(this);
    return Object.fromEntries(
      themeNames
        .map((name) => [
          name,
          this.getAttribute(name) ?? style.getPropertyValue(`--wider-circle-${name}`).trim(),
        ])
        .filter(([, value]) => value),
    ) as Record<string, string>;
  }
}

if (!customElements.get('wider-circle')) customElements.define('wider-circle', WiderCircle);
