import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newsletterForm } from '#src/site/newsletterForm.ts';

test("the site's own server takes the form on the site itself", () => {
  const form = newsletterForm({ kind: 'own-server' });
  assert.equal(form.action, '/newsletter/sign-up/');
  assert.equal(form.emailField, 'address');
  assert.equal(form.host, undefined);
});

test('Buttondown gets the form at its address for your name', () => {
  const form = newsletterForm({ kind: 'buttondown', user: 'northgate' });
  assert.equal(form.action, 'https://buttondown.com/api/emails/embed-subscribe/northgate');
  assert.equal(form.emailField, 'email');
  assert.deepEqual(form.fixed, [{ name: 'embed', value: '1' }]);
  assert.equal(form.host, 'buttondown.com');
});

test('Mailchimp gets its own hidden field, made of the u and id of the form', () => {
  const action = 'https://you.us1.list-manage.com/subscribe/post?u=0a1b&id=2c3d';
  const form = newsletterForm({ kind: 'mailchimp', action });
  assert.equal(form.action, action);
  assert.equal(form.emailField, 'EMAIL');
  assert.equal(form.trap, 'b_0a1b_2c3d');
});

test('listmonk gets the form for one list, wherever it is installed', () => {
  for (const address of ['https://lists.example.org', 'https://lists.example.org/']) {
    const form = newsletterForm({ kind: 'listmonk', address, list: 'a-list' });
    assert.equal(form.action, 'https://lists.example.org/subscription/form');
    assert.deepEqual(form.fixed, [{ name: 'l', value: 'a-list' }]);
    assert.equal(form.trap, 'nonce');
  }
  const below = newsletterForm({ kind: 'listmonk', address: 'https://x.example/lists', list: 'a' });
  assert.equal(below.action, 'https://x.example/lists/subscription/form');
});

for (const [newsletter, complaint] of [
  [{ kind: 'form', action: 'javascript:alert(1)', emailField: 'e' }, /newsletter\.action is "j/],
  [{ kind: 'listmonk', address: 'lists', list: 'a' }, /newsletter\.address is "lists"/],
  [{ kind: 'buttondown', user: 'https://buttondown.com/me' }, /newsletter\.user is "https/],
  [{ kind: 'mailchimp', action: 'https://x.example/post' }, /which has no u and id\. Copy/],
] as const) {
  test(`${JSON.stringify(newsletter)} is refused with the setting and its cure`, () => {
    assert.throws(() => newsletterForm(newsletter), complaint);
  });
}
