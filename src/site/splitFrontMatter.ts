/** A Markdown file in its two parts, both with the lines of the whole. */
export type Split = {
  readonly frontMatter: string | undefined;
  /** The body, with as many empty lines before it as the front matter took. */
  readonly body: string;
};

/** Takes the front matter off a Markdown file. */
export function splitFrontMatter(text: string): Split {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?=\r?\n|$)/.exec(text);
  if (match === null) return { frontMatter: undefined, body: text };
  const blank = match[0].replace(/[^\n]/g, '');
  return { frontMatter: match[1] ?? '', body: blank + text.slice(match[0].length) };
}
