import { quizAddress } from '../support/takeQuiz.ts';
import { expect, test } from '../support/test.ts';

test('the worksheet prints on two sheets', async ({ page }) => {
  await page.goto(`${quizAddress}worksheet/`);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});
