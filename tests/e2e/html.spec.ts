import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import path from 'node:path';
import { isServed } from '../support/addresses.ts';
import { builtFiles, DIST } from '../support/builtFiles.ts';
import { expect, test } from '../support/test.ts';

/*
 * .htmlvalidate.json leaves out what is only a way of writing (quotes, void tags, spaces), and
 * - role="list", because Safari takes a list without markers for none;
 * - one name for many tick boxes, which is how a form sends them;
 * - the types that buttons and inputs have anyway, which cost every page bytes;
 * - forms without a button to send them, for those whose fields take effect at once;
 * - inline styles and integrity hashes, because the Content-Security-Policy decides on both.
 */
const checker = new HtmlValidate(new FileSystemConfigLoader());

// Pages that the server fills in are checked filled in, by newsletter.spec.ts.
for (const file of builtFiles('.html').filter(isServed)) {
  test(`${file} is valid HTML`, async () => {
    const report = await checker.validateFile(path.join(DIST, file));
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`,
      ),
    );
    expect(faults).toEqual([]);
  });
}
