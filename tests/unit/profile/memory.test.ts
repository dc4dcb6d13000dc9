import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { deviceStorage } from '#src/profile/deviceStorage.ts';
import { readMemory, writeMemory } from '#src/profile/memory.ts';

/** Storage with room for so many characters, its entries being its keys. */
class SmallStorage {
  [key: string]: unknown;
  constructor(room: number) {
    Object.defineProperty(this, 'room', { value: room });
  }
  getItem(key: string) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key: string, value: string) {
    const used = Object.keys(this)
      .filter((other) => other !== key)
      .reduce((sum, other) => sum + String(this[other]).length, 0);
    if (used + value.length > Number(this['room']))
      throw new DOMException('Full', 'QuotaExceededError');
    this[key] = value;
  }
  removeItem(key: string) {
    Reflect.deleteProperty(this, key);
  }
}

function use(storage: SmallStorage | undefined): void {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage });
}

afterEach(() => {
  use(new SmallStorage(1000));
  deviceStorage.eraseAll();
});

const some = [
  { key: 'plan/a', text: '["one"]' },
  { key: 'results', text: '[]' },
];

test('what is written is there byte for byte, and nothing else of this site', () => {
  const storage = new SmallStorage(1000);
  storage['other'] = 'theirs';
  storage['wider-circle/map'] = '{}';
  use(storage);
  assert.equal(writeMemory(some), 'kept');
  assert.deepEqual(readMemory(), some);
  assert.equal(storage['other'], 'theirs');
});

test('where there is no room, everything stays as it was', () => {
  const storage = new SmallStorage(30);
  use(storage);
  assert.equal(writeMemory(some), 'kept');
  const large = [
    { key: 'plan/a', text: '["one","two"]' },
    { key: 'results', text: 'x'.repeat(40) },
  ];
  assert.equal(writeMemory(large), 'full');
  assert.deepEqual(readMemory(), some);
  assert.equal(storage['wider-circle/plan/a'], '["one"]');
});

test('where nothing can be stored, it lasts for the visit and says so', () => {
  use(undefined);
  assert.equal(writeMemory(some), 'for-this-visit');
  assert.deepEqual(readMemory(), some);
});
