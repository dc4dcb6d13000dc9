import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bareCode, writeCode } from '#src/domain/profile/codeText.ts';
import type { KeptCheck, KeptMap } from '#src/domain/profile/keptResult.ts';
import { decodeCode, encodeAnswers, encodeResult } from '#src/domain/profile/resumeCode.ts';
import { mapForm, quizForm } from '#src/domain/profile/resultForm.ts';
import { arbitraryAnswers } from '../../../support/arbitraryAnswers.ts';
import { networkDiversity } from '../../../support/networkDiversity.ts';
import { tinyQuiz } from '../../../support/tinyQuiz.ts';

const check = quizForm(networkDiversity);
const map = mapForm([]);
const forms = [check, quizForm(tinyQuiz), map];

/** A value for some of the ids. */
function forSome<Value>(
  ids: readonly string[],
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Record<string, Value>> {
  const values = fc.array(fc.option(value, { nil: undefined }), {
    minLength: ids.length,
    maxLength: ids.length,
  });
  return values.map((list) =>
    Object.fromEntries(
      ids.flatMap((id, index): [string, Value][] => {
        const given = list[index];
        return given === undefined ? [] : [[id, given]];
      }),
    ),
  );
}

const score = fc.integer({ min: 0, max: 100 });
const scores = (ids: readonly string[]) => forSome(ids, score);
const noon = fc
  .integer({ min: 0, max: 2 ** 15 - 1 })
  .map((day) => new Date(Date.UTC(2020, 0, 1 + day, 12)).toISOString());

const anyCheck: fc.Arbitrary<KeptCheck> = fc.record({
  kind: fc.constant('check'),
  quiz: fc.constant(check.id),
  version: fc.constant(check.version),
  at: noon,
  dimensions: scores(check.dimensions.map(({ id }) => id)),
  overall: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
});
const anyMap: fc.Arbitrary<KeptMap> = fc.record({
  kind: fc.constant('map'),
  version: fc.constant(map.version),
  at: noon,
  people: fc.integer({ min: 0, max: 1000 }),
  dimensions: scores(map.dimensions.map(({ id }) => id)),
  ranges: forSome(
    map.dimensions.map(({ id }) => id),
    fc.tuple(score, score).map(([low, high]) => ({ low, high })),
  ),
});
const closeTeam: KeptCheck = {
  kind: 'check',
  quiz: check.id,
  version: check.version,
  at: '2026-11-25T12:00:00.000Z',
  dimensions: { reach: 20, mix: 40, openness: 18, spread: 45, help: 65, habits: 30 },
  overall: 38,
};

function codeOf(result: KeptCheck | KeptMap): string {
  const code = encodeResult(result.kind === 'map' ? map : check, result);
  assert.ok(code);
  return code;
}

describe('a code brings back exactly what was put into it', () => {
  test('any check', () => {
    fc.assert(
      fc.property(anyCheck, (result) => {
        assert.deepEqual(decodeCode(codeOf(result), forms), {
          kind: 'result',
          form: check,
          result: { ...result },
        });
      }),
    );
  });

  test('any map', () => {
    fc.assert(
      fc.property(anyMap, (result) => {
        assert.deepEqual(decodeCode(codeOf(result), forms), {
          kind: 'result',
          form: map,
          result: { ...result },
        });
      }),
    );
  });

  test('any answers, skipped and untouched questions included', () => {
    const said = fc.tuple(
      arbitraryAnswers(networkDiversity),
      fc.subarray(check.questions.map(({ id }) => id)),
    );
    fc.assert(
      fc.property(said, ([all, passed]) => {
        const answers = Object.fromEntries(
          Object.entries(all).filter((entry) => entry[1] !== undefined),
        );
        const skipped = check.questions
          .map(({ id }) => id)
          .filter((id) => passed.includes(id) && answers[id] === undefined);
        const code = encodeAnswers(check, { answers, skipped });
        assert.ok(code);
        assert.deepEqual(decodeCode(code, forms), {
          kind: 'answers',
          form: check,
          said: { answers, skipped },
        });
      }),
    );
  });
});

test('the scores of a check take five groups of five', () => {
  assert.match(codeOf(closeTeam), /^(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
});

test('a code is read however it was typed', () => {
  const code = codeOf(closeTeam);
  const typed = [
    code.toLowerCase(),
    bareCode(code),
    ` ${code.replaceAll('-', ' ')}\n`,
    code.replaceAll('0', 'o').replaceAll('1', 'l'),
  ];
  for (const text of typed) {
    const read = decodeCode(text, forms);
    assert.ok('result' in read, text);
    assert.deepEqual(read.result, closeTeam);
  }
});

describe('a code that was changed is refused', () => {
  const codes = fc.oneof(anyCheck, anyMap).map(codeOf).map(bareCode);
  const symbol = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  const at = fc.nat(200);
  const changes: Readonly<Record<string, (code: string, index: number, other: string) => string>> =
    {
      'one character is another': (code, index, other) =>
        code.slice(0, index) + other + code.slice(index + 1),
      'its end is missing': (code, index) => code.slice(0, index),
      'its beginning is missing': (code, index) => code.slice(index + 1),
      'a character is missing': (code, index) => code.slice(0, index) + code.slice(index + 1),
      'a character is added': (code, index, other) =>
        code.slice(0, index) + other + code.slice(index),
      'two neighbours are swapped': (code, index) =>
        code.slice(0, index) + code.charAt(index + 1) + code.charAt(index) + code.slice(index + 2),
      'it is followed by another code': (code) => code + code,
    };
  for (const [name, change] of Object.entries(changes)) {
    test(name, () => {
      fc.assert(
        fc.property(codes, at, symbol, (code, position, other) => {
          const changed = change(code, position % code.length, other);
          fc.pre(changed !== code);
          const read = decodeCode(changed, forms);
          assert.ok('refused' in read, changed);
          assert.match(read.refused, /\w.{10,}\./);
        }),
        { numRuns: 2000 },
      );
    });
  }

  test('every single wrong character of one code is found', () => {
    const code = bareCode(codeOf(closeTeam));
    let tried = 0;
    for (let index = 0; index < code.length; index += 1) {
      for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (other === code[index]) continue;
        const read = decodeCode(code.slice(0, index) + other + code.slice(index + 1), forms);
        assert.ok('refused' in read);
        tried += 1;
      }
    }
    assert.equal(tried, code.length * 31);
  });
});

test('any text is refused or means what this site would write for it, and nothing throws', () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 500 }),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      assert.ok('refused' in decodeCode(text, forms));
    }),
    { numRuns: 5000 },
  );
});

test('a forged code with a true checksum is refused, or is what this site would write', () => {
  const honest = bareCode(codeOf(closeTeam));
  const head = [...honest.slice(0, 9)].map((symbol) =>
    '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(symbol),
  );
  const bodies = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 0, maxLength: 30 });
  let refused = 0;
  fc.assert(
    fc.property(bodies, (body) => {
      const forged = writeCode([...head, ...body].map((value) => ({ value, bits: 5 })));
      const read = decodeCode(forged, forms);
      if ('refused' in read) refused += 1;
      else {
        assert.equal(read.kind, 'result');
        assert.equal(read.kind === 'result' && encodeResult(read.form, read.result), forged);
      }
    }),
    { numRuns: 2000 },
  );
  assert.ok(refused > 1000);
});

test('a code of another version is refused by name and not compared', () => {
  const older = { ...check, version: check.version + 1 };
  const read = decodeCode(codeOf(closeTeam), [older]);
  assert.ok('refused' in read);
  assert.match(read.refused, /version 1 .*version 2.*cannot be compared/);
});

test('a code of a check that is not here is refused', () => {
  const read = decodeCode(codeOf(closeTeam), [map]);
  assert.ok('refused' in read);
  assert.match(read.refused, /does not have/);
});

test('answers are refused when a question has changed since', () => {
  const code = encodeAnswers(check, { answers: { kinds: [] }, skipped: [] });
  const changed = {
    ...check,
    questions: check.questions.map((question, index) =>
      index === 3 ? { ...question, options: [...question.options].reverse() } : question,
    ),
  };
  assert.ok(code);
  assert.ok('refused' in decodeCode(code, [changed]));
});

test('a result that does not fit its form has no code', () => {
  assert.equal(encodeResult(check, { ...closeTeam, version: 9 }), undefined);
  assert.equal(encodeResult(map, closeTeam), undefined);
  assert.equal(encodeResult(check, { ...closeTeam, at: '1999-01-01T00:00:00Z' }), undefined);
});
