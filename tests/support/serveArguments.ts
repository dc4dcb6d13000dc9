import { readFileSync } from 'node:fs';
import path from 'node:path';

const packageFile = path.resolve(import.meta.dirname, '../../package.json');

/** What `npm run serve` gives to Node: flags, then the file. So figures are those of the real server. */
export function serveArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(packageFile, 'utf8')) as {
    scripts: { serve: string };
  };
  const [program, ...rest] = scripts.serve.split(' ');
  if (program !== 'node' || rest.length === 0) {
    throw new Error(`package.json: "serve" is "${scripts.serve}", which does not start with node.`);
  }
  return rest;
}
