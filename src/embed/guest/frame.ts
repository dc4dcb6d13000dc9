import { readHostMessage } from '#src/embed/protocol.ts';
import { rememberEarlyPress } from '#src/quiz/earlyPress.ts';
import { fitTheme, readTheme, schemeOf } from '../theme.ts';
import { frameId, isFramed, tellHost } from './hostWindow.ts';
import { wordPressHost } from './wordPressHost.ts';

/*
 * The script of the frame's page. It stands in the head, so that the host's colours are there
 * before anything is drawn; a frame without an origin could not fetch it in time.
 */

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
const written = new Set<string>();
const contentHeight = () => Math.ceil(document.body.getBoundingClientRect().height);
const wordPress = wordPressHost(contentHeight);
let told = 0;
let wish: URLSearchParams | Map<string, string> = new URLSearchParams(location.search);

function applyTheme(): void {
  const rule = themeRule();
  if (!rule) return;
  const { value: theme, notes } = readTheme((name) => wish.get(name));
  const preferred = dark.matches ? 'dark' : 'light';
  rule.style.cssText = '';
  if (theme.scheme === 'auto' && theme.surface === undefined) root.removeAttribute('data-scheme');
  else root.dataset['scheme'] = schemeOf(theme, preferred);

  const style = getComputedStyle(root);
  const ownColour = (name: string) => style.getPropertyValue(name).trim();
  const fitted = fitTheme(theme, {
    surface: ownColour('--paper'),
    raised: ownColour('--paper-2'),
    text: ownColour('--ink'),
    accent: ownColour('--accent'),
  });
  for (const [name, text] of Object.entries(fitted.value)) rule.style.setProperty(name, text);
  for (const note of [...notes, ...fitted.notes]) {
    if (!written.has(note)) console.warn(`Wider Circle: ${note}`);
    written.add(note);
  }
}

/** The empty rule that the page keeps for the host's wishes. */
function themeRule(): CSSStyleRule | undefined {
  const sheet = document.querySelector<HTMLStyleElement>('style[data-theme]')?.sheet;
  const media = sheet?.cssRules[0];
  const rule = media instanceof CSSMediaRule ? media.cssRules[0] : undefined;
  return rule instanceof CSSStyleRule ? rule : undefined;
}

/** Tells the page around how high the content is, if that has changed. */
function tellHeight(): void {
  const height = contentHeight();
  if (height === told) return;
  told = height;
  tellHost({ type: 'height', height });
  wordPress?.tellHeight();
}

applyTheme();
dark.addEventListener('change', applyTheme);

addEventListener('message', (event) => {
  const message = readHostMessage(event.data);
  if (!isFramed() || event.source !== parent || message?.frame !== frameId()) return;
  wish = new Map(Object.entries(message.theme));
  applyTheme();
  // A frame outside the window sleeps through its own change of size, and is asked this way.
  tellHeight();
});

document.addEventListener('DOMContentLoaded', () => {
  rememberEarlyPress();
  if (!isFramed()) return;
  // Only our own element gives the frame all the height it asks for.
  if (frameId() !== '') root.dataset['grows'] = '';
  tellHeight();
  new ResizeObserver(tellHeight).observe(document.body);
  tellHost({ type: 'ready' });
});
