import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import path from 'node:path';
import { builtFiles, DIST } from '../support/builtFiles.ts';
import { expect, test } from '../support/test.ts';

const checker = new HtmlValidate(new FileSystemConfigLoader());

for (const file of builtFiles('.html')) {
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
