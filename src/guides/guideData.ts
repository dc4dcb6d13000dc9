import type { CollectionEntry } from 'astro:content';
import { site } from '#src/site/site.ts';

/** What a guide tells search engines: an article, and its place under its topic. */
export function guideData(
  guide: CollectionEntry<'guides'>,
  topic: CollectionEntry<'topics'> | undefined,
): object[] {
  const address = (path: string) => new URL(path, site.origin).href;
  const { data } = guide;
  const publisher = { '@type': 'Organization', name: site.name, url: address('/') };
  const trail = [
    { name: 'Guides', path: '/guides/' },
    ...(topic ? [{ name: topic.data.title, path: `/topics/${topic.id}/` }] : []),
    { name: data.title, path: `/guides/${guide.id}/` },
  ];
  return [
    {
      '@type': 'Article',
      headline: data.title,
      description: data.answer,
      datePublished: data.published,
      dateModified: data.reviewed,
      author: { '@type': 'Organization', name: data.author, url: address('/about/') },
      publisher,
      image: address(`/og/guides/${guide.id}.png`),
      mainEntityOfPage: address(`/guides/${guide.id}/`),
      inLanguage: site.language,
      isAccessibleForFree: true,
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: trail.map(({ name, path }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: address(path),
      })),
    },
  ];
}
