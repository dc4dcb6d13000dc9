import type { CmsConfig, Field } from '@sveltia/cms';
import { doNotSay } from '../prose/doNotSay.ts';
import type { ContentFile } from '../reading/contentFile.ts';
import { contentIds } from '../reading/contentIds.ts';
import { editorCollections, type EditorCollection } from './editorCollections.ts';
import { editorFields, type Choices } from './editorFields.ts';

/**
 * The settings of the editor in the browser: every field of every collection, with what stands in
 * `files` (those of content/) to choose from.
 */
export function editorConfig(files: readonly ContentFile[]): CmsConfig {
  const choices = choicesIn(files);
  return {
    load_config_file: false,
    // It asks for a server of repositories, and works on the folder of this machine alone. Of the
    // servers it knows, this one is not asked for its health when the page opens.
    backend: {
      name: 'gitea',
      repo: 'this/folder',
      branch: 'main',
      base_url: 'http://localhost',
      auth_methods: ['token'],
    },
    media_folder: 'public/pictures',
    public_folder: '/pictures',
    show_preview_links: false,
    slug: { encoding: 'ascii', clean_accents: true },
    editor: { preview: false },
    // A list that may be left out may not be empty.
    output: { omit_empty_optional_fields: true },
    collections: editorCollections.flatMap((collection) =>
      collectionOf(collection, choices[collection.name] ?? {}),
    ),
  };
}

type Collections = NonNullable<CmsConfig['collections']>;

function collectionOf(collection: EditorCollection, choices: Choices): Collections {
  const { name, label, one, shape } = collection;
  const fields = editorFields(shape, choices);
  if (collection.kind === 'list') {
    const format = collection.file.endsWith('.json') ? 'json' : 'yaml';
    const entries: Field = { name: 'entries', label, widget: 'list', root: true, fields };
    return [
      { name, label, files: [{ name, label, file: collection.file, format, fields: [entries] }] },
    ];
  }
  const { folder, extension, fileName } = collection;
  const shared = { label_singular: one, folder, create: true, slug: fileName, fields };
  if (extension === 'yaml') {
    return [{ ...shared, name, label, extension, format: 'yaml', identifier_field: 'id' }];
  }
  const text = {
    ...shared,
    format: 'yaml-frontmatter' as const,
    fields: [...fields, bodyField],
  };
  const markdown = { ...text, name, label, extension };
  // A guide may hold a component; no new one is begun that way.
  return name === 'guides'
    ? [
        markdown,
        {
          ...text,
          name: `${name}-mdx`,
          label: `${label} with parts`,
          extension: 'mdx',
          create: false,
        },
      ]
    : [markdown];
}

/** As it is written: an editor of rich text would take blocks and citations for mistakes. */
const bodyField: Field = { name: 'body', label: 'Text', widget: 'markdown', modes: ['raw'] };

/** What can be chosen, by collection and field. */
function choicesIn(files: readonly ContentFile[]): Readonly<Record<string, Choices>> {
  const { guides, plans, quizzes, topics, dimensions } = contentIds(files);
  const namesMyths = doNotSay.map(({ id }) => id);
  return {
    guides: {
      topics,
      namesMyths,
      related: guides,
      'next.slug': [...guides, ...plans, ...quizzes],
    },
    paths: { namesMyths, 'steps.slug': [...guides, ...plans, ...quizzes] },
    plans: { topics, namesMyths, guides, dimensions },
    newsletter: { topics, namesMyths },
    quizzes: { topics, 'dimensions.plan': plans },
  };
}
