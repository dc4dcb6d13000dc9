import { join } from 'node:path';
import { build } from 'vite';

/**
 * One file of the source with all that it imports, as a classic script that adds no name to the
 * page: small, and the same for `<script src>`, `<script type="module">` and a script in a page.
 *
 * @param entry path from the root of the project
 * @param constants names that stand for fixed texts in the source
 */
export async function buildScript(
  entry: string,
  constants: Readonly<Record<string, string>> = {},
): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    define: Object.fromEntries(
      Object.entries(constants).map(([name, text]) => [name, JSON.stringify(text)]),
    ),
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(process.cwd(), entry), output: { format: 'iife' } },
    },
  });
  const [output] = [result].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry}: Vite built no script from it.`);
  return chunk.code.trim();
}
