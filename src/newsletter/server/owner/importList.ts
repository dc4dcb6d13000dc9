import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type CsvRow, readCsv } from '#src/domain/newsletter/csv.ts';
import { mailAddressCure } from '#src/domain/newsletter/mailAddressCure.ts';
import type { MailAddress } from '#src/domain/newsletter/mailAddress.ts';
import { type ImportedPerson, readImport } from '#src/domain/newsletter/readImport.ts';
import type { ImportRow, Stop } from '../store/newsletterStore.ts';
import { readMailAddress } from '../readMailAddress.ts';
import { askFor } from './askFor.ts';
import { OwnerError, type OwnerTask } from './ownerTask.ts';

/** Rows in one transaction: sign-ups that come meanwhile wait for no more than these. */
const batchSize = 500;
/** Wrong rows that are named; the rest are counted. */
const namedFaults = 20;

type Known = { readonly person: ImportedPerson; readonly address: MailAddress };

export const importList: OwnerTask = {
  name: 'import',
  summary: 'Adds people from a CSV file: Mailchimp, Buttondown, listmonk, or an export from here.',
  words: ['FILE'],
  options: {
    'confirmed-elsewhere': { type: 'string' },
    ask: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean' },
  },
  help: {
    'confirmed-elsewhere':
      'Take rows without a time of confirmation, for this reason; it is kept as their proof of consent.',
    ask: 'Send those rows a mail that asks them, as the form does.',
    'dry-run': 'Say what would happen, and do nothing.',
    yes: 'Do not ask.',
  },
  notes:
    'A row with a time of confirmation becomes a subscriber. A row without one is left out, unless you\n' +
    'say why you may write to it (--confirmed-elsewhere) or have it asked (--ask). Of Mailchimp, a\n' +
    'CONFIRM_TIME counts when it is later than the OPTIN_TIME. Rows that say pending or unactivated can\n' +
    'only be asked. Rows that say unsubscribed, bounced, cleaned or complained are not added, and never\n' +
    'will be by an import. Whoever left or was erased here stays so.',
  async run({ newsletter: { store }, terminal, clock, signal }, given) {
    const { words, options } = given;
    const [file = ''] = words;
    const why = options['confirmed-elsewhere'];
    if (typeof why === 'string' && why.trim().length < 10) {
      throw new OwnerError(
        '--confirmed-elsewhere needs your reason in a few words, such as "Confirmed at our old service, list of May 2026".',
      );
    }
    const { known, faults } = await readPeople(file);
    const isAsked = options['ask'] === true;
    const of = (kind: Kind) => known.filter((one) => kindOf(one) === kind);
    const stopped = of('stopped');
    const taken = [
      ...of('proven'),
      ...(why !== undefined || isAsked ? of('unproven') : []),
      ...(isAsked ? of('unconfirmed') : []),
    ];

    const fates = {
      proven: 'with a time of confirmation',
      unproven: `without${unprovenFate(why, isAsked)}`,
      unconfirmed: `not confirmed there yet: ${isAsked ? 'asked by mail' : 'left out (see --ask)'}`,
      stopped: 'that left, bounced or complained: kept out for good',
    } as const;
    terminal.print(`${file}: ${count(known.length)} usable ${known.length === 1 ? 'row' : 'rows'}`);
    for (const [kind, fate] of Object.entries(fates)) {
      const rows = of(kind as Kind).length;
      if (rows > 0) terminal.print(`  ${count(rows)} ${fate}`);
    }
    for (const fault of faults.slice(0, namedFaults)) terminal.warn(`  ${fault}`);
    if (faults.length > namedFaults) {
      terminal.warn(`  and ${count(faults.length - namedFaults)} more rows that cannot be used`);
    }
    if (options['dry-run'] === true) return 0;
    if (taken.length + stopped.length === 0) {
      terminal.warn('Nothing to import.');
      return 1;
    }
    if (!(await askFor({ terminal }, given, `Import ${count(taken.length)}?`))) return 1;

    const now = clock.now();
    const all = taken.length + stopped.length;
    let done = 0;
    const batches = function* <Row>(rows: readonly Row[]) {
      for (let from = 0; from < rows.length && !signal.aborted; from += batchSize) {
        const batch = rows.slice(from, from + batchSize);
        yield batch;
        done += batch.length;
        terminal.progress({ done, of: all, note: '' });
      }
    };
    for (const batch of batches(stopped)) await store.suppressions.addAll(batch.map(stopOf), now);
    const totals = { added: 0, asked: 0, known: 0, suppressed: 0 };
    for (const batch of batches(taken)) {
      const rows = batch.map((row) => importRow(row, { file, why, now }));
      for (const result of await store.subscribers.importAll(rows, now)) totals[result] += 1;
    }
    terminal.endProgress();
    terminal.print(
      `${count(totals.added)} added, ${count(totals.asked)} asked by mail, ${count(totals.known)} on the list already, ` +
        `${count(totals.suppressed)} left alone because they said no before`,
    );
    if (!signal.aborted) return 0;
    terminal.warn('Stopped. Import the same file again to go on: what is there stays as it is.');
    return 1;
  },
};

/** What an import makes of a row: see the notes of the task. */
type Kind = 'proven' | 'unproven' | 'unconfirmed' | 'stopped';

function kindOf({ person }: Known): Kind {
  if (person.stopped !== undefined) return 'stopped';
  if (person.isUnconfirmed) return 'unconfirmed';
  return person.confirmedAt === undefined ? 'unproven' : 'proven';
}

async function readPeople(file: string): Promise<{ known: Known[]; faults: string[] }> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    throw new OwnerError(
      error instanceof TypeError
        ? `${file} is not in UTF-8. Save it again as "CSV UTF-8".`
        : `${file} cannot be read. Check its name.`,
    );
  }
  let rows: CsvRow[];
  try {
    rows = readCsv(text);
  } catch (error) {
    throw new OwnerError(`${file}: ${(error as Error).message} Close it, or save the file again.`);
  }
  const list = readImport(rows);
  if (!list.ok) {
    throw new OwnerError(
      `${file} has no column for addresses${list.columns.length === 0 ? '' : ` among ${list.columns.join(', ')}`}. ` +
        'Name one of them "email" in its first line.',
    );
  }
  const faults: string[] = [];
  const byKey = new Map<string, Known>();
  for (const person of list.people) {
    const parsed = readMailAddress(person.address);
    if (!parsed.ok) {
      faults.push(`line ${person.line}: ${mailAddressCure(parsed.reason)}`);
      continue;
    }
    const before = byKey.get(parsed.address.key);
    // Of two rows for one person the one that says no counts.
    if (before === undefined || before.person.stopped === undefined) {
      byKey.set(parsed.address.key, { person, address: parsed.address });
    }
  }
  return { known: [...byKey.values()], faults };
}

function stopOf({ person, address }: Known): Stop {
  return { address, reason: person.stopped ?? 'left' };
}

function importRow(
  { person, address }: Known,
  { file, why, now }: { file: string; why: string | boolean | undefined; now: number },
): ImportRow {
  const { topics, consent, confirmedAt, isUnconfirmed, signedUpAt } = person;
  const reason = typeof why === 'string' && !isUnconfirmed ? why : undefined;
  const elsewhere = reason === undefined ? undefined : (signedUpAt ?? now);
  return {
    address,
    topics,
    consent: {
      wording:
        consent?.wording ??
        (confirmedAt === undefined && reason !== undefined
          ? reason
          : `Brought along from the list ${basename(file)}`),
      page: consent?.page ?? 'import',
      at: signedUpAt ?? now,
    },
    confirmedAt: isUnconfirmed ? undefined : (confirmedAt ?? elsewhere),
  };
}

function unprovenFate(why: unknown, isAsked: boolean): string {
  if (why !== undefined) return ': taken as confirmed, with your reason';
  if (isAsked) return ': asked by mail';
  return ': left out (see --confirmed-elsewhere and --ask)';
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}
