const folders = { guide: 'guides', plan: 'plans', quiz: 'quizzes' } as const;

/** A page that front matter names by its kind. */
export type NamedPage = { readonly kind: keyof typeof folders; readonly slug: string };

/** The address of a guide, plan or quiz. */
export function addressOf({ kind, slug }: NamedPage): string {
  return `/${folders[kind]}/${slug}/`;
}
