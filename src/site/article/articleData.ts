import { site } from '../site.ts';

/** What search engines may know of a guide or a plan. */
export type ArticleFacts = {
  readonly title: string;
  readonly answer: string;
  /** Days as `2026-11-24`. */
  readonly published: string;
  /** The newest first. */
  readonly changes?: readonly { readonly date: string }[] | undefined;
  readonly author: string;
  /** Language tag of the page; the site's own when absent. */
  readonly language?: string;
  /** Address of the share image, from the root. */
  readonly image: string;
  /** The pages that lead to it, from the outermost, and itself last. */
  readonly trail: readonly { readonly name: string; readonly path: string }[];
};

/** A guide or plan as structured data: an article, and its place on the site. */
export function articleData(facts: ArticleFacts): object[] {
  const address = (path: string) => new URL(path, site.origin).href;
  return [
    {
      '@type': 'Article',
      headline: facts.title,
      description: facts.answer,
      datePublished: facts.published,
      // A review that found nothing to change is no change.
      dateModified: facts.changes?.[0]?.date ?? facts.published,
      author: {
        '@type': 'Organization',
        name: facts.author,
        url: address('/editorial/#who-writes'),
      },
      publisher: { '@type': 'Organization', name: site.name, url: address('/') },
      publishingPrinciples: address('/editorial/'),
      image: address(facts.image),
      mainEntityOfPage: address(facts.trail.at(-1)?.path ?? '/'),
      inLanguage: facts.language ?? site.language,
      isAccessibleForFree: true,
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: facts.trail.map(({ name, path }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: address(path),
      })),
    },
  ];
}
