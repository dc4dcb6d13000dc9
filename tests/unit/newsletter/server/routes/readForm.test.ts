import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForm } from '#src/newsletter/server/routes/readForm.ts';

const urlencoded = 'application/x-www-form-urlencoded';
const request = (body: BodyInit, type: string) =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  });

test('a urlencoded form gives every value of a name, in order', async () => {
  const form = await readForm(request('topic=a&address=x%40y.z&topic=b', urlencoded));
  assert.ok(typeof form === 'object');
  assert.deepEqual(form.all('topic'), ['a', 'b']);
  assert.equal(form.first('address'), 'x@y.z');
  assert.equal(form.first('nothing'), undefined);
});

test('a multipart form gives the same, and a file in it is as if it were not there', async () => {
  const data = new FormData();
  data.append('List-Unsubscribe', 'One-Click');
  data.append('file', new File(['x'], 'x.txt'));
  const form = await readForm(new Request('http://localhost/', { method: 'POST', body: data }));
  assert.ok(typeof form === 'object');
  assert.equal(form.first('List-Unsubscribe'), 'One-Click');
  assert.equal(form.first('file'), undefined);
});

test('a form without any body is empty', async () => {
  const empty = new Request('http://localhost/', {
    method: 'POST',
    headers: { 'content-type': urlencoded },
  });
  const form = await readForm(empty);
  assert.ok(typeof form === 'object');
  assert.deepEqual(form.all('a'), []);
});

for (const [what, type] of [
  ['JSON', 'application/json'],
  ['plain text', 'text/plain'],
  ['a name that only begins alike', `${urlencoded}-not`],
] as const) {
  test(`${what} is not a form`, async () => {
    assert.equal(await readForm(request('a=b', type)), 415);
  });
}

test('a multipart body without its parts is no form', async () => {
  assert.equal(await readForm(request('nonsense', 'multipart/form-data; boundary=x')), 400);
});

test('more than a hundred fields are no form of ours', async () => {
  assert.equal(await readForm(request('a=1&'.repeat(101), urlencoded)), 400);
});
