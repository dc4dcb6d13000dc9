import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { deviceStorage } from '#src/profile/deviceStorage.ts';

const set = (storage: unknown) => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      if (storage === 'throws') throw new DOMException('Denied', 'SecurityError');
      return storage;
    },
  });
};

/** Storage with the methods of the real one, its entries being its keys. */
class FakeStorage {
  [key: string]: unknown;
  getItem(key: string) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
  removeItem(key: string) {
    Reflect.deleteProperty(this, key);
  }
}

class FullStorage extends FakeStorage {
  override setItem() {
    throw new DOMException('Full', 'QuotaExceededError');
  }
}

afterEach(() => {
  set(new FakeStorage());
  deviceStorage.eraseAll();
});

describe('where storage works', () => {
  test('values are written, read and removed', () => {
    const storage = new FakeStorage();
    set(storage);
    deviceStorage.write('wider-circle/a', '1');
    assert.equal(storage['wider-circle/a'], '1');
    assert.equal(deviceStorage.read('wider-circle/a'), '1');
    deviceStorage.remove('wider-circle/a');
    assert.equal(deviceStorage.read('wider-circle/a'), undefined);
    assert.equal(deviceStorage.lasts(), true);
  });

  test('erasing takes all of ours and nothing of others', () => {
    const storage = new FakeStorage();
    set(storage);
    deviceStorage.write('wider-circle/a', '1');
    deviceStorage.write('wider-circle/b', '2');
    storage['other'] = 'theirs';
    deviceStorage.eraseAll();
    assert.deepEqual(Object.keys(storage), ['other']);
  });
});

for (const [name, storage] of [
  ['absent', undefined],
  ['full', new FullStorage()],
  ['throwing', 'throws'],
] as const) {
  describe(`where storage is ${name}`, () => {
    test('values last for the visit, and nothing throws', () => {
      set(storage);
      deviceStorage.write('wider-circle/a', '1');
      assert.equal(deviceStorage.read('wider-circle/a'), '1');
      assert.equal(deviceStorage.lasts(), false);
      deviceStorage.remove('wider-circle/a');
      assert.equal(deviceStorage.read('wider-circle/a'), undefined);
      deviceStorage.write('wider-circle/b', '2');
      deviceStorage.eraseAll();
      assert.equal(deviceStorage.read('wider-circle/b'), undefined);
    });
  });
}
