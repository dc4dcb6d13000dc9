import { applyReport } from '../bounces/applyReport.ts';
import { readMailbox } from '../bounces/readMailbox.ts';
import { readReport } from '../bounces/readReport.ts';
import { OwnerError, type OwnerTask } from './ownerTask.ts';

export const bounces: OwnerTask = {
  name: 'bounces',
  summary: 'Reads a mailbox of bounces and complaints, and writes to those addresses no more.',
  words: ['FILE'],
  options: { trust: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  help: {
    trust:
      'Believe reports that carry nothing of our mail. Anybody can write such a one to your mailbox.',
    'dry-run': 'Say what the reports are, and do nothing.',
  },
  notes:
    'FILE is an mbox file, one .eml file, or a folder of them. Understood are reports of delivery\n' +
    '(RFC 3464) and of complaints (RFC 5965). An address that does not exist is suppressed at once, a\n' +
    'full mailbox or a passing refusal the third time in 90 days.',
  async run({ newsletter, config, terminal, clock, signal }, { words, options }) {
    const [path = ''] = words;
    const mailDomain = config.from.address.wire.replace(/^.*@/, '');
    const messages = await readMailbox(path).catch(() => {
      throw new OwnerError(`${path} cannot be read. Give an mbox file, an .eml file or a folder.`);
    });
    const totals = { hard: 0, soft: 0, complaint: 0, other: 0 };
    const done = { suppressed: 0, counted: 0, unknown: 0, unproven: 0 };
    for (const message of messages) {
      if (signal.aborted) break;
      const report = readReport(message);
      totals[report?.kind ?? 'other'] += 1;
      if (report === undefined || options['dry-run'] === true) continue;
      const { kind } = await applyReport(newsletter, report, {
        now: clock.now(),
        believe: options['trust'] === true ? 'all' : { mailDomain },
      });
      done[kind] += 1;
    }
    terminal.print(
      `Messages: ${messages.length}. Hard bounces: ${totals.hard}, soft: ${totals.soft}, complaints: ${totals.complaint}, other: ${totals.other}.`,
    );
    if (options['dry-run'] === true) return 0;
    terminal.print(
      `${done.suppressed} suppressed, ${done.counted} counted, ${done.unknown} about nobody on the list`,
    );
    if (done.unproven > 0) {
      terminal.warn(
        `${done.unproven} name somebody on the list and carry nothing of our mail: left alone. Look at them, and add --trust if they are real.`,
      );
    }
    return signal.aborted ? 1 : 0;
  },
};
