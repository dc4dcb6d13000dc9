import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const command = fileURLToPath(new URL('checkContentCommand.ts', import.meta.url));

/**
 * An Astro integration that lets `astro build` make nothing of faulty content. The check is a
 * process of its own, beside Astro's reading of the content, and the build waits for it before it
 * clears away the site that was there.
 */
export function contentCheck(): AstroIntegration {
  let hasPassed: Promise<boolean> | undefined;
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command: what, config }) => {
        if (what === 'build') hasPassed = check(fileURLToPath(config.root));
      },
      'astro:build:start': async () => {
        // What is wrong stands on the screen by now, one line each.
        if ((await hasPassed) !== true) throw new Error('The content has faults: see above.');
      },
    },
  };
}

async function check(project: string): Promise<boolean> {
  const [code] = (await once(
    spawn(process.execPath, [command, project], { stdio: 'inherit' }),
    'exit',
  )) as [code: number | null];
  return code === 0;
}
