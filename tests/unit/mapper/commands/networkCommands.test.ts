import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { caseShape } from '#src/mapper/commands/caseShape.ts';
import { checkInput } from '#src/mapper/commands/checkInput.ts';
import { mapFields } from '#src/mapper/commands/mapFields.ts';
import { mapShape } from '#src/mapper/commands/mapShape.ts';
import { measureFields } from '#src/mapper/commands/measureFields.ts';
import { arbitraryNetwork } from '../../../support/arbitraryNetwork.ts';

function run(command: 'map' | 'measure', input: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/mapper/commands/${command}Command.ts`],
    { input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

type Case = { readonly name: string; readonly network: object; readonly expected: object };

const networks = read('worked-networks.json') as Record<'cases' | 'rao' | 'homophily', Case[]> & {
  position_generator: Case[];
};
const maps = read('worked-maps.json') as { cases: (Case & { leave_one_out: unknown })[] };

function read(file: string): unknown {
  return JSON.parse(readFileSync(`tests/fixtures/network/${file}`, 'utf8'));
}

function named(cases: readonly Case[], name: string): Case {
  const found = cases.find((each) => each.name.startsWith(name));
  assert.ok(found, name);
  return found;
}

describe('measure prints the fields of a worked network, digit for digit and in their order', () => {
  for (const name of ['empty network', 'random n=25', 'tieStrength missing']) {
    test(name, () => {
      const worked = named(networks.cases, name);
      const { status, stdout, stderr } = run('measure', JSON.stringify(worked));
      assert.equal(stderr, '');
      assert.equal(status, 0);
      assert.equal(JSON.stringify(JSON.parse(stdout)), JSON.stringify(worked.expected));
    });
  }

  for (const worked of [
    networks.rao[1],
    networks.position_generator[1],
    networks.homophily[0],
    networks.homophily[4],
  ]) {
    test(`a calculation: ${worked?.name}`, () => {
      const { stdout } = run('measure', JSON.stringify(worked));
      assert.deepEqual(JSON.parse(stdout), worked?.expected);
    });
  }
});

describe('map prints the fields of a worked map, digit for digit and in their order', () => {
  for (const { name, network, expected, leave_one_out } of maps.cases) {
    test(name, () => {
      const wanted = JSON.stringify({ ...expected, leave_one_out });
      for (const input of [network, { network }]) {
        const { status, stdout, stderr } = run('map', JSON.stringify(input));
        assert.equal(stderr, '');
        assert.equal(status, 0);
        assert.equal(JSON.stringify(JSON.parse(stdout)), wanted);
      }
    });
  }
});

test('a tie that is left out is told of, and the rest is measured', () => {
  const network = {
    alters: [{ id: 'a' }, { id: 'b' }],
    ties: [
      ['a', 'a', 1],
      ['a', 'x', 1],
      ['a', 'b', 0],
      ['a', 'b', 1],
      ['b', 'a', 2],
    ],
  };
  const { status, stdout, stderr } = run('measure', JSON.stringify({ network }));
  assert.equal(status, 0);
  assert.equal((JSON.parse(stdout) as { structure: { density: number } }).structure.density, 1);
  assert.deepEqual(stderr.trimEnd().split('\n'), [
    'Left out the tie ["a","a",1]: it ties a person to themselves.',
    'Left out the tie ["a","x",1]: it names a person who is not among the alters.',
    'Left out the tie ["a","b",0]: its weight is not above 0.',
    'Left out the tie ["b","a",2]: the pair is there already; the larger weight holds.',
  ]);
});

describe('an input that cannot be read is refused on one line, with the cure, and exit code 1', () => {
  for (const [name, command, input, message] of [
    ['nothing', 'map', ' ', /There is nothing on the standard input\. Send a file/],
    ['no JSON', 'measure', '{"network":', /The input is not JSON: /],
    ['too much', 'map', `"${'x'.repeat(5_000_000)}"`, /longer than 5000000 bytes/],
    ['a number', 'map', '3', /The input must be a network, such as \{"alters": \[\]/],
    ['no network', 'measure', '{"spec":{}}', /network must be a network, such as/],
  ] as const) {
    test(name, () => {
      const { status, stdout, stderr } = run(command, input);
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });
  }
});

describe('names the field and the cure', () => {
  const a = { id: 'a', attributes: { field: 'f1' }, tieStrength: 3 };
  const measure = (network: unknown, spec: unknown = {}) => [caseShape, { network, spec }] as const;
  const map = (alter: object) => [mapShape, { alters: [a, alter], ties: [] }] as const;

  for (const [name, [shape, input], message] of [
    ['no alters', measure({ ties: [] }), /^network\.alters must be a list of people\.$/],
    ['no ties', measure({ alters: [] }), /^network\.ties must be a list of ties; \[\] when nobody/],
    ['an alter that is none', measure({ alters: ['a'], ties: [] }), /alters\[0\] must be a person/],
    ['no id', measure({ alters: [{}], ties: [] }), /alters\[0\]\.id must be a text that names/],
    ['an empty id', measure({ alters: [{ id: '' }], ties: [] }), /\[0\]\.id must not be empty/],
    [
      'two people with one id',
      measure({ alters: [a, { id: 'b' }, a], ties: [] }),
      /^network\.alters\[2\]\.id is "a", as in alters\[0\]; give each person an id of their own/,
    ],
    [
      'a strength in words',
      measure({ alters: [{ ...a, tieStrength: 'close' }], ties: [] }),
      /alters\[0\]\.tieStrength must be a number above 0, or null/,
    ],
    [
      'an answer that is a number',
      measure({ alters: [{ ...a, attributes: { field: 3 } }], ties: [] }),
      /alters\[0\]\.attributes\.field must be a word for the kind, or null/,
    ],
    [
      'a tie without weight',
      measure({ alters: [a], ties: [['a', 'b']] }),
      /network\.ties\[0\] must be two ids and a weight, such as \["p1", "p2", 1\]/,
    ],
    [
      'a weight in words',
      measure({ alters: [a], ties: [['a', 'b', 'close']] }),
      /network\.ties\[0\]\[2\] must be a number above 0/,
    ],
    [
      'ties that were skipped',
      measure({ alters: [a], ties: [], tiesSkipped: true }),
      /network\.tiesSkipped must not be true: nothing can be measured of ties/,
    ],
    [
      'no kinds',
      measure({ alters: [], ties: [] }, { attributes: { field: 0 } }),
      /spec\.attributes\.field must be 1 or more/,
    ],
    [
      'half a kind',
      measure({ alters: [], ties: [] }, { attributes: { field: 1.5 } }),
      /spec\.attributes\.field must be how many kinds the question offers, a whole number/,
    ],
    [
      'more kinds than the question offers',
      measure(
        { alters: [a, { ...a, id: 'b', attributes: { field: 'f2' } }], ties: [] },
        { attributes: { field: 1 } },
      ),
      /spec\.attributes\.field is 1, but 2 kinds occur \(f1, f2\); say how many/,
    ],
    [
      'too many people',
      measure({ alters: Array.from({ length: 2001 }, (_, id) => ({ id: String(id) })), ties: [] }),
      /network\.alters must not hold more than 2000 people/,
    ],
    [
      'a question that the map does not ask',
      map({ id: 'b', attributes: { fields: 'f1' } }),
      /network\.alters\[1\]\.attributes\.fields is no question of the map; did you mean "field"\?/,
    ],
    [
      'a kind of help that the map does not know',
      map({ id: 'b', help: ['money'] }),
      /\[1\]\.help\[0\] is "money", which is no kind of help of the map; use advice, information/,
    ],
    [
      'closeness beyond the scale',
      map({ id: 'b', tieStrength: 6 }),
      /\[1\]\.tieStrength must be from 1 \(lapsed\) to 5 \(close\), or null/,
    ],
  ] as const) {
    test(name, () => {
      assert.throws(() => checkInput<unknown>(shape, input), { message });
    });
  }

  test('more kinds than the map has', () => {
    const alters = ['a', 'b', 'c', 'd'].map((id) => ({ id, attributes: { stage: id } }));
    assert.throws(() => checkInput(mapShape, { alters, ties: [] }), {
      message: /hold 4 kinds of "stage", and the map has 3; use earlier, same, further/,
    });
  });

  test('ten problems at most, and how many more', () => {
    const alters = Array.from({ length: 13 }, () => ({}));
    assert.throws(
      () => checkInput(mapShape, { alters, ties: [] }),
      (error: Error) => {
        const lines = error.message.split('\n');
        assert.equal(lines.length, 11);
        assert.equal(lines.at(-1), 'And 3 more.');
        return true;
      },
    );
  });
});

test('every network gives numbers or nulls, never NaN, infinity or nothing', () => {
  const check = (value: unknown, where: string): void => {
    assert.notEqual(value, undefined, where);
    if (typeof value === 'number') assert.ok(Number.isFinite(value), where);
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) check(inner, `${where}.${key}`);
    }
  };
  const spec = {
    attributes: { field: 12, stage: 3, place: 4, setting: 6, none: 2 },
    gower: ['field'],
  };
  fc.assert(
    fc.property(arbitraryNetwork(), (network) => {
      check(measureFields(checkInput(caseShape, { network, spec })), 'measure');
      check(mapFields(checkInput(mapShape, { network }).network), 'map');
    }),
  );
});

test('a map whose ties were skipped has no openness and no circles', () => {
  const alters = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
  const of = (tiesSkipped: boolean) =>
    mapFields(checkInput(mapShape, { alters, ties: [], tiesSkipped }).network);
  assert.equal(of(false).openness, 100);
  assert.equal(of(true).openness, null);
  assert.deepEqual([of(false).unattached, of(true).unattached], [5, 0]);
});

test('null, an empty text and a missing field all mean that an answer is not known', () => {
  const measured = [{ field: null }, { field: '' }, {}].map((attributes) =>
    JSON.stringify(
      mapFields(
        checkInput(mapShape, {
          alters: ['a', 'b', 'c', 'd', 'e'].map((id) => ({
            id,
            attributes,
            tieStrength: null,
            help: null,
          })),
          ties: [],
        }).network,
      ),
    ),
  );
  assert.equal(new Set(measured).size, 1);
  assert.match(measured[0] ?? '', /"variety":null,.*"spread":null,"help":null/);
});
