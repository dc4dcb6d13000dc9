/** A file of `content/`, read. */
export type ContentFile = {
  /** From the project's root, with forward slashes: `content/guides/weak-ties.md`. */
  readonly path: string;
  readonly text: string;
};

/** The folders of English texts and quizzes, each a page a file. */
export type ContentFolder = 'guides' | 'paths' | 'plans' | 'newsletter' | 'pages' | 'quizzes';

/** The texts, or quizzes, of a folder. */
export function filesIn(files: readonly ContentFile[], folder: ContentFolder): ContentFile[] {
  const ending = folder === 'quizzes' ? /\.ya?ml$/ : /\.mdx?$/;
  return files.filter(({ path }) => path.startsWith(`content/${folder}/`) && ending.test(path));
}

/** A file that must be there; an empty one stands in for it, and is found wrong. */
export function fileAt(files: readonly ContentFile[], path: string): ContentFile {
  return files.find((file) => file.path === path) ?? { path, text: '' };
}

/** `weak-ties` of `content/guides/weak-ties.md`. */
export function slugOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[a-z]+$/, '');
}
