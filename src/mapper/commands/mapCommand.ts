/**
 * Reads a map from the standard input and prints its scores:
 * `npm run --silent map < map.json`
 */
import { checkInput } from './checkInput.ts';
import { mapFields } from './mapFields.ts';
import { mapShape } from './mapShape.ts';
import { readCommandInput } from './readCommandInput.ts';
import { sayLeftOut } from './sayLeftOut.ts';

try {
  const { network } = checkInput(mapShape, await readCommandInput());
  for (const line of sayLeftOut(network)) console.error(line);
  console.log(JSON.stringify(mapFields(network), undefined, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
