import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The messages of a mailbox: a file in mbox form, one .eml file, or a folder of files (a Maildir's
 * `new` and `cur` included), one message each.
 */
export async function readMailbox(path: string): Promise<string[]> {
  const about = await stat(path);
  if (!about.isDirectory()) return splitMbox(await readFile(path, 'utf8'));
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    // A Maildir keeps what is still being written in tmp.
    .filter(
      (entry) =>
        entry.isFile() && !entry.name.startsWith('.') && !/[\\/]tmp$/.test(entry.parentPath),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(files.map((file) => readFile(file, 'utf8')));
}

/** Messages of an mbox file; a text without its "From " lines is one message. */
function splitMbox(text: string): string[] {
  if (!/^From \S/.test(text)) return text.trim() === '' ? [] : [text];
  return (
    text
      .split(/^From \S.*\r?\n/m)
      .slice(1)
      // A line of the message that begins like a separator was marked when it was stored.
      .map((message) => message.replaceAll(/^>(>*From )/gm, '$1'))
  );
}
