import assert from 'node:assert/strict';

/** Exactness that every measure is held to. */
const tolerance = 1e-9;

/**
 * Two values of the same shape, whose numbers may differ by less than a thousand-millionth. Names,
 * their order, nulls and all else must be equal.
 */
export function assertClose(actual: unknown, expected: unknown, where = 'value'): void {
  if (typeof actual === 'number' && typeof expected === 'number') {
    assert.ok(
      Math.abs(actual - expected) <= tolerance,
      `${where} is ${String(actual)} and should be ${String(expected)}`,
    );
  } else if (isObject(actual) && isObject(expected)) {
    assert.deepEqual(Object.keys(actual), Object.keys(expected), where);
    for (const [key, value] of Object.entries(expected)) {
      assertClose(actual[key], value, `${where}.${key}`);
    }
  } else {
    assert.deepEqual(actual, expected, where);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
