import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContactList } from '#src/domain/contacts/contact.ts';
import { ContactsFileError } from '#src/domain/contacts/contactsFileError.ts';
import { fileLimits } from '#src/domain/contacts/fileLimits.ts';
import { parseContactsFile } from '#src/domain/contacts/parseContactsFile.ts';
import { BROKEN_FILES } from '../../../support/brokenContactFiles.ts';
import { linkedInFile, linkedInRows } from '../../../support/contactFiles.ts';

const parse = (text: string): ContactList => parseContactsFile(new TextEncoder().encode(text));

test('at least thirty kinds of broken files are known', () => {
  assert.ok(new Set(BROKEN_FILES.map(({ name }) => name)).size >= 30);
});

for (const file of BROKEN_FILES) {
  if ('refused' in file) {
    test(`${file.name} is refused, with its cure`, () => {
      assert.throws(
        () => parseContactsFile(file.bytes),
        (error: unknown) => {
          assert.ok(error instanceof ContactsFileError, String(error));
          assert.equal(error.reason, file.refused);
          assert.match(error.cure, file.cure);
          assert.ok(error.message.length > 10);
          return true;
        },
      );
    });
  } else {
    test(`${file.name} is read`, () => {
      const { contacts, notes } = parseContactsFile(file.bytes);
      assert.equal(contacts.length, file.read);
      assert.ok(contacts.every(({ given }) => given !== ''));
      assert.deepEqual(
        notes.map(({ id }) => id),
        file.note === undefined ? [] : [file.note],
      );
      if (file.cure) assert.match(notes[0]?.cure ?? '', file.cure);
    });
  }
}

test('a row of LinkedIn’s list is read with everything in it', () => {
  const list = parse(
    linkedInRows(
      'Zoë,Quill-Reed,https://x,a@b.example,"Harbour, Reed ""R"" Ltd",Nurse,12 Mar 2021',
    ),
  );
  assert.equal(list.source, 'linkedin');
  assert.deepEqual(list.contacts, [
    {
      given: 'Zoë',
      family: 'Quill-Reed',
      employer: 'Harbour, Reed "R" Ltd',
      title: 'Nurse',
      connected: { year: 2021, month: 3, day: 12 },
    },
  ]);
});

test('accents survive Windows-1252 and UTF-16', () => {
  const text = linkedInRows('José,Müller,,,Café,Ingeniería,12 Mar 2021');
  for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
    const [contact] = parseContactsFile(new Uint8Array(bytes)).contacts;
    assert.equal(contact?.given, 'José');
    assert.equal(contact.family, 'Müller');
    assert.equal(contact.employer, 'Café');
  }
});

test('thirty thousand rows are read, and the progress rises to its end', () => {
  const shares: number[] = [];
  const list = parseContactsFile(new TextEncoder().encode(linkedInFile(30_000)), (share) => {
    shares.push(share);
  });
  assert.equal(list.contacts.length, 30_000);
  assert.ok(shares.length > 20);
  assert.deepEqual(
    shares,
    [...shares].sort((a, b) => a - b),
  );
  assert.equal(shares.at(-1), 1);
});

test('Google’s columns of today and of before are both read', () => {
  const now = parse(
    'First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels\nAna,,Quill,Acme,Nurse,* myContacts',
  );
  const before = parse(
    'Name,Given Name,Family Name,Organization 1 - Name,Organization 1 - Title\nAna Quill,Ana,Quill,Acme,Nurse',
  );
  for (const list of [now, before]) {
    assert.equal(list.source, 'google');
    assert.equal(list.has.dates, false);
    assert.deepEqual(list.contacts, [
      { given: 'Ana', family: 'Quill', employer: 'Acme', title: 'Nurse', connected: undefined },
    ]);
  }
});

const cards: readonly (readonly [
  name: string,
  card: string,
  given: string,
  employer?: string | undefined,
  title?: string,
])[] = [
  [
    'version 3.0',
    'VERSION:3.0\r\nN:Quill;Ana;;;\r\nFN:Ana Quill\r\nORG:Acme\\, Ltd;North\r\nTITLE:Nurse',
    'Ana',
    'Acme, Ltd',
    'Nurse',
  ],
  [
    'version 4.0 with a preferred title',
    'VERSION:4.0\nN:Quill;Ana;;;\nTITLE;PREF=2:Baker\nTITLE;PREF=1:Nurse\nORG:Acme',
    'Ana',
    'Acme',
    'Nurse',
  ],
  [
    'version 2.1 in quoted-printable',
    'VERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Quill;Zo=C3=AB\r\nORG;QUOTED-PRINTABLE:Caf=C3=A9\r\nTITLE;ENCODING=QUOTED-PRINTABLE:Head of=\r\n Nursing',
    'Zoë',
    'Café',
    'Head of Nursing',
  ],
  ['a charset of its own', 'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Quill;Zo=EB', 'Zoë'],
  [
    'a group before the name of a property',
    'item1.N:Quill;Ana;;;\nitem2.ORG:Acme\nitem2.TITLE:Nurse',
    'Ana',
    'Acme',
    'Nurse',
  ],
  [
    'folded lines',
    'N:Quill;Ana;;;\r\nTITLE:Head\r\n  of Nur\r\n sing\r\nORG:Ac\r\n\tme',
    'Ana',
    'Acme',
    'Head of Nursing',
  ],
  ['a name in one piece', 'FN:Ana Maria Quill', 'Ana Maria'],
  ['a role in place of a title', 'N:Quill;Ana\nROLE:Nurse', 'Ana', undefined, 'Nurse'],
  ['a colon in a quoted parameter', 'N;X-NOTE="a:b":Quill;Ana', 'Ana'],
  [
    'a picture',
    `PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n ${'A'.repeat(70)}\r\n ORG:no\r\nN:Quill;Ana\r\nORG:Acme`,
    'Ana',
    'Acme',
  ],
  [
    'a card within the card',
    'N:Quill;Ana\nAGENT:\nBEGIN:VCARD\nN:Other;Ben\nTITLE:Clerk\nEND:VCARD\nTITLE:Nurse',
    'Ana',
    undefined,
    'Nurse',
  ],
];
for (const [name, card, given, employer, title] of cards) {
  test(`a contact card with ${name} is read`, () => {
    const { contacts, source } = parse(`BEGIN:VCARD\r\n${card}\r\nEND:VCARD\r\n`);
    assert.equal(source, 'vcard');
    assert.deepEqual(contacts, [{ given, family: 'Quill', employer, title, connected: undefined }]);
  });
}

test('the stated limit holds every list that LinkedIn can give', () => {
  const bytes = new TextEncoder().encode(linkedInFile(30_000)).length;
  assert.ok(bytes < fileLimits.bytes / 5);
  assert.ok(fileLimits.people >= 30_000);
});
