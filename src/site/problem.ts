/** Something wrong in the content, said so that an editor can put it right. */
export type Problem = {
  /** Path from the project's root, such as `content/guides/weak-ties.md`. */
  readonly file: string;
  readonly line: number;
  /** What is wrong, as a sentence with its full stop. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly cure: string;
};

/** A problem on one line: `content/guides/weak-ties.md:12: what is wrong. What to do.` */
export function describeProblem({ file, line, message, cure }: Problem): string {
  return `${file}:${line}: ${message} ${cure}`.trimEnd();
}
