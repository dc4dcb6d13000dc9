/** Every measure against values that were worked out elsewhere, in two separate ways. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  colemanFields,
  positionFields,
  raoFields,
  yuleFields,
} from '#src/mapper/commands/calculationFields.ts';
import {
  colemanShape,
  positionShape,
  raoShape,
  yuleShape,
} from '#src/mapper/commands/calculationShapes.ts';
import { caseShape } from '#src/mapper/commands/caseShape.ts';
import { mapFields } from '#src/mapper/commands/mapFields.ts';
import { mapShape } from '#src/mapper/commands/mapShape.ts';
import { measureFields } from '#src/mapper/commands/measureFields.ts';
import { assertClose } from '../../../support/assertClose.ts';

type Worked = { readonly name: string; readonly network: unknown; readonly expected: object };

const networks = read('worked-networks.json') as {
  cases: Worked[];
  rao: Worked[];
  position_generator: Worked[];
  homophily: Worked[];
};
const maps = read('worked-maps.json') as { cases: (Worked & { leave_one_out: unknown })[] };

function read(file: string): unknown {
  return JSON.parse(readFileSync(`tests/fixtures/network/${file}`, 'utf8'));
}

test('the worked cases are all there', () => {
  assert.equal(networks.cases.length, 33);
  assert.equal(networks.rao.length, 3);
  assert.equal(networks.position_generator.length, 3);
  assert.equal(networks.homophily.length, 6);
  assert.equal(maps.cases.length, 4);
});

describe('measures every worked network to a thousand-millionth', () => {
  for (const worked of networks.cases) {
    test(worked.name, () => {
      assertClose(measureFields(caseShape.parse(worked)), worked.expected);
    });
  }
});

describe('works out Rao–Stirling diversity', () => {
  for (const worked of networks.rao) {
    test(worked.name, () => {
      assertClose(raoFields(raoShape.parse(worked)), worked.expected);
    });
  }
});

describe('works out the reach over a list of positions', () => {
  for (const worked of networks.position_generator) {
    test(worked.name, () => {
      assertClose(positionFields(positionShape.parse(worked)), worked.expected);
    });
  }
});

describe('works out homophily against a baseline', () => {
  for (const worked of networks.homophily) {
    test(worked.name, () => {
      const fields =
        'table' in worked
          ? yuleFields(yuleShape.parse(worked))
          : colemanFields(colemanShape.parse(worked));
      assertClose(fields, worked.expected);
    });
  }
});

describe('reads every worked map, ranges included', () => {
  for (const { name, network, expected, leave_one_out } of maps.cases) {
    test(name, () => {
      assertClose(mapFields(mapShape.parse(network).network), { ...expected, leave_one_out });
    });
  }
});
