import { open, rename, rm, stat } from 'node:fs/promises';
import { csvLine } from '#src/domain/newsletter/csv.ts';
import type { Subscriber } from '../store/newsletterStore.ts';
import { cannotWrite } from './cannotWrite.ts';
import { OwnerError, type OwnerTask } from './ownerTask.ts';
import { readState } from './subscriberStates.ts';

type Column = readonly [name: string, cell: (subscriber: Subscriber) => string];

const time = (at: number | undefined) => (at === undefined ? '' : new Date(at).toISOString());

/**
 * Column names of ours, and of the services that read such a list. Sources:
 * Mailchimp: mailchimp.com/help/format-guidelines-for-your-import-file; each column is matched to a
 * field by hand, so the names are those of its own exports.
 * Buttondown: docs.buttondown.com/api-imports-introduction; tags in one column, with commas.
 * listmonk: its `internal/subimporter/importer.go`, which reads these three and no other.
 */
const formats: Readonly<Record<string, readonly Column[]>> = {
  own: [
    ['address', ({ address }) => address.wire],
    ['state', ({ state }) => state],
    ['topics', ({ topics }) => topics.join(' ')],
    ['consent_wording', ({ consent }) => consent.wording],
    ['consent_page', ({ consent }) => consent.page],
    ['consent_at', ({ consent }) => time(consent.at)],
    ['confirmed_at', ({ confirmedAt }) => time(confirmedAt)],
    ['left_at', ({ leftAt }) => time(leftAt)],
  ],
  mailchimp: [
    ['Email Address', ({ address }) => address.wire],
    ['OPTIN_TIME', ({ consent }) => time(consent.at)],
    ['CONFIRM_TIME', ({ confirmedAt }) => time(confirmedAt)],
    ['TAGS', ({ topics }) => topics.join(',')],
  ],
  buttondown: [
    ['email', ({ address }) => address.wire],
    ['tags', ({ topics }) => topics.join(',')],
  ],
  listmonk: [
    ['email', ({ address }) => address.wire],
    ['name', () => ''],
    ['attributes', ({ topics }) => JSON.stringify({ topics })],
  ],
};

export const exportList: OwnerTask = {
  name: 'export',
  summary: 'Writes the list as CSV, for a spreadsheet, another service, or import here.',
  words: ['FILE'],
  options: {
    state: { type: 'string' },
    for: { type: 'string' },
    force: { type: 'boolean' },
  },
  help: {
    state: 'Only pending, confirmed or left. For another service it is confirmed anyway.',
    for: `Column names of ${Object.keys(formats).join(', ')}. Ours keep the proof of consent.`,
    force: 'Write over a file that is there.',
  },
  notes:
    'Cells that a spreadsheet would run as a formula get an apostrophe before them; import takes it\n' +
    'off again. The file holds addresses: only you can read it, and it is yours to delete.',
  async run({ newsletter: { store }, terminal, signal }, { words, options }) {
    const [file = ''] = words;
    const service = String(options['for'] ?? 'own');
    const isOwn = service === 'own';
    const format = formats[service];
    if (format === undefined) {
      throw new OwnerError(`--for ${service}: give one of ${Object.keys(formats).join(', ')}.`);
    }
    const state = readState(options['state']) ?? (isOwn ? undefined : 'confirmed');
    if (!isOwn && state !== 'confirmed') {
      throw new OwnerError(
        'Another service would write to everybody in the file, so it gets only those who confirmed. Leave --state out, or --for.',
      );
    }
    if (options['force'] !== true && (await stat(file).catch(() => undefined)) !== undefined) {
      throw new OwnerError(`${file} is there already. Give another name, or add --force.`);
    }
    const half = `${file}.part`;
    const handle = await open(half, 'w', 0o600).catch((error: unknown) => {
      throw cannotWrite(file, error);
    });
    let count = 0;
    try {
      await handle.write(csvLine(format.map(([name]) => name)));
      for await (const subscriber of store.subscribers.each(state === undefined ? {} : { state })) {
        if (signal.aborted) throw new OwnerError('Stopped. No file was written.');
        await handle.write(csvLine(format.map(([, cell]) => cell(subscriber))));
        count += 1;
      }
      await handle.sync();
      await handle.close();
      await rename(half, file);
    } catch (error) {
      await handle.close().catch(() => undefined);
      await rm(half, { force: true });
      throw cannotWrite(file, error);
    }
    terminal.print(`${count.toLocaleString('en-GB')} written to ${file}`);
    return 0;
  },
};
