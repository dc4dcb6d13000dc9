import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { contentCheck } from './src/desk/contentCheck.ts';
import { contentEditor } from './src/desk/editor/contentEditor.ts';
import { guideMarkdown } from './src/guides/markdown/guideMarkdown.ts';
import { searchIndex } from './src/search/index/searchIndex.ts';
import { devServer } from './src/server/devServer.ts';
import { brandProblems } from './src/site/brandProblems.ts';
import { contentSecurityPolicy } from './src/site/contentSecurityPolicy.ts';
import { languages } from './src/site/languages.ts';
import { preactIslands } from './src/site/preactIslands.ts';
import { renderedPages } from './src/site/renderedPages.ts';
import { site } from './src/site/site.ts';

const problems = brandProblems(site.colours);
if (problems.length > 0) throw new Error(problems.join('\n'));

// Pages that say "noindex": what happens after a button, and what the server fills in.
const noindexPages =
  /\/embed\/.|\/newsletter\/(?:slots\/.*|check-your-mail|confirmed|left|erased)\/$/;

/** Whoever reads none of a page's languages is sent to the English one. */
const withDefaultLanguage = (item) => {
  const english = item.links?.find(({ lang }) => lang === 'en');
  return english ? { ...item, links: [...item.links, { ...english, lang: 'x-default' }] } : item;
};

const search = searchIndex();

export default defineConfig({
  site: site.origin,
  output: 'static',
  trailingSlash: 'always',
  i18n: { defaultLocale: 'en', locales: languages.map(({ id }) => id) },
  // Several at once: while the files of some pages are written, others are rendered.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  devToolbar: { enabled: false },
  integrations: [
    contentCheck(),
    preactIslands(),
    mdx(),
    sitemap({
      filter: (page) => !noindexPages.test(page),
      // Pairs the pages of the languages by their addresses.
      i18n: {
        defaultLocale: 'en',
        locales: Object.fromEntries(languages.map(({ id }) => [id, id])),
      },
      serialize: withDefaultLanguage,
    }),
    renderedPages({
      steps: [search.take, contentSecurityPolicy(site)],
      onLastPage: search.close,
    }),
    search.integration,
    contentEditor(),
    devServer({ ownLetter: site.newsletter?.kind === 'own-server' }),
  ],
  vite: {
    // A worker may then fetch a part of itself, such as the endings of the language it searches.
    worker: { format: 'es' },
    // Astro marks MDX for itself, and has read the mark by the time that the bundler warns of it.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What every island begins with, in one file: four would be sent with four overheads.
              // Vite's own helper stays out of it, since search needs that and no Preact.
              codeSplitting: {
                groups: [
                  { name: 'preload-helper', test: /preload-helper/, priority: 1 },
                  { name: 'preact', test: /node_modules\/(?:@astrojs\/)?preact\// },
                ],
              },
            },
          },
        },
      },
    },
  },
  markdown: {
    syntaxHighlight: false,
    processor: satteri(guideMarkdown(new URL('content/references.json', import.meta.url))),
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Literata',
      cssVariable: '--font-literata',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          {
            weight: '200 900',
            style: 'normal',
            src: ['@fontsource-variable/literata/files/literata-latin-wght-normal.woff2'],
          },
          {
            weight: '200 900',
            style: 'italic',
            src: ['@fontsource-variable/literata/files/literata-latin-wght-italic.woff2'],
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Instrument Sans',
      cssVariable: '--font-instrument',
      fallbacks: ['Arial', 'sans-serif'],
      options: {
        variants: [
          {
            weight: '400 700',
            style: 'normal',
            src: [
              '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
            ],
          },
        ],
      },
    },
  ],
});
