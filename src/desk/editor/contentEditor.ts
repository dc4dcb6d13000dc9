import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** An Astro integration that gives `astro dev`, and nothing else, an editor at /admin/. */
export function contentEditor(): AstroIntegration {
  let project = '';
  return {
    name: 'content-editor',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:server:setup': async ({ server }) => {
        // Loaded here: a build reads this file too, and has no editor.
        const { editorRoutes } = await import('./editorRoutes.ts');
        server.middlewares.use(editorRoutes(project));
      },
    },
  };
}
