/**
 * Reads a network from the standard input and prints its measures:
 * `npm run --silent measure < case.json`
 *
 * The other calculations are told by their fields: distances, positions, s and w, or a table.
 */
import { colemanFields, positionFields, raoFields, yuleFields } from './calculationFields.ts';
import { colemanShape, positionShape, raoShape, yuleShape } from './calculationShapes.ts';
import { caseShape } from './caseShape.ts';
import { checkInput } from './checkInput.ts';
import { measureFields } from './measureFields.ts';
import { readCommandInput } from './readCommandInput.ts';
import { sayLeftOut } from './sayLeftOut.ts';

try {
  const input = await readCommandInput();
  console.log(JSON.stringify(fieldsOf(input), undefined, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function fieldsOf(input: unknown): object {
  const has = (field: string) => typeof input === 'object' && input !== null && field in input;
  if (has('network')) return networkFields(input);
  if (has('distances')) return raoFields(checkInput(raoShape, input));
  if (has('positions')) return positionFields(checkInput(positionShape, input));
  if (has('table')) return yuleFields(checkInput(yuleShape, input));
  if (has('w')) return colemanFields(checkInput(colemanShape, input));
  return networkFields(input);
}

function networkFields(input: unknown): object {
  const measured = checkInput(caseShape, input);
  for (const line of sayLeftOut(measured.network)) console.error(line);
  return measureFields(measured);
}
