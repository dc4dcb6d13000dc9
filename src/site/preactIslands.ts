import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';

/** What `updateConfig` takes; Vite's plugins come nested. */
type Plugins = NonNullable<
  NonNullable<
    Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['config']['vite']
  >['plugins']
>;

/**
 * Preact's integration without its Babel: Vite compiles JSX itself, as `tsconfig.json` says, and a
 * build is a fifth shorter.
 */
export function preactIslands(): AstroIntegration {
  const integration = preact();
  const setUp = integration.hooks['astro:config:setup'];
  if (setUp === undefined) throw new Error('@astrojs/preact has no set-up hook any more.');
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:config:setup': (options) =>
        setUp({
          ...options,
          updateConfig: (config) =>
            options.updateConfig({
              ...config,
              vite: { ...config.vite, plugins: withoutBabel(config.vite?.plugins ?? []) },
            }),
        }),
    },
  };
}

const babelPlugin = 'vite:preact-jsx';

function withoutBabel(plugins: Plugins): Plugins {
  const all = flat(plugins);
  const rest = all.filter((plugin) => !isNamed(plugin, babelPlugin));
  if (rest.length === all.length) {
    throw new Error(`@astrojs/preact brings no ${babelPlugin} any more: use it as it is again.`);
  }
  return rest;
}

function flat(plugins: Plugins): Plugins {
  return plugins.flatMap((plugin) => (Array.isArray(plugin) ? flat(plugin) : [plugin]));
}

function isNamed(plugin: Plugins[number], name: string): boolean {
  return typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === name;
}
