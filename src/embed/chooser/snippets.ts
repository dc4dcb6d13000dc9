import { escapeHtml } from '../escapeHtml.ts';
import { frameHtml, usualHeight } from '../frameHtml.ts';

export type Choice = {
  /** Public address of the site without a trailing slash. */
  readonly origin: string;
  readonly quiz: { readonly id: string; readonly title: string };
  /** What was chosen of `themeNames`, as it was written. */
  readonly theme: Readonly<Record<string, string>>;
};

/** What to copy into a page, by the way of bringing the quiz there. */
export type Snippets = Readonly<Record<'element' | 'frame' | 'wordPress' | 'link', string>>;

/** The four ways to put a quiz on a page, ready to copy. */
export function snippets({ origin, quiz, theme }: Choice): Snippets {
  const page = `${origin}/quizzes/${quiz.id}/`;
  const link = `<a href="${escapeHtml(page)}">${escapeHtml(quiz.title)}</a>`;
  const attributes = Object.entries({ quiz: quiz.id, ...theme })
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  return {
    element: [
      `<script src="${escapeHtml(`${origin}/embed/v1.js`)}" async></script>`,
      `<wider-circle${attributes}>`,
      `  ${link}`,
      '</wider-circle>',
    ].join('\n'),
    frame: frameHtml({
      address: frameAddress(`${origin}/embed/${quiz.id}/`, theme),
      title: quiz.title,
      width: '100%',
      height: usualHeight(600),
    }),
    wordPress: page,
    link,
  };
}

/** The address of a frame that has its look from the start. Colours go without their `#`. */
export function frameAddress(folder: string, theme: Choice['theme']): string {
  const wishes = Object.entries(theme).map(([name, value]): [string, string] => [
    name,
    value.replace(/^#/, ''),
  ]);
  const query = new URLSearchParams(wishes).toString();
  return query === '' ? folder : `${folder}?${query}`;
}
