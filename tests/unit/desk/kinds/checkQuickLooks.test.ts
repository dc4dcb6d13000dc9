import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkQuickLooks } from '#src/desk/kinds/checkQuickLooks.ts';
import { readQuizFile } from '#src/desk/reading/readQuizFile.ts';

const quiz = readQuizFile({
  path: 'content/quizzes/network-diversity.yaml',
  text: 'questions: [{ id: q1 }, { id: q2 }]\ndimensions: []\n',
});
const path = 'content/es/guides/weak-ties.mdx';
const check = (element: string) =>
  checkQuickLooks({ path, text: `---\ntitle: One\n---\n\nText.\n\n${element}\n` }, [quiz]);

test('a quick look at questions that there are is in order', () => {
  for (const list of [`['q1', 'q2']`, `["q2"]`]) {
    assert.deepEqual(check(`<QuickLook quiz="network-diversity" questions={${list}} />`), []);
  }
});

const faults: readonly [called: string, element: string, message: RegExp, cure: RegExp][] = [
  [
    'a quiz that there is not',
    `<QuickLook quiz="network-diversty" questions={['q1']} />`,
    /^There is no quiz "network-diversty"\.$/,
    /^Did you mean "network-diversity"\?$/,
  ],
  [
    'a question that there is not',
    `<QuickLook quiz="network-diversity" questions={['q1', 'q9']} />`,
    /has no question "q9"\.$/,
    /^Did you mean "q\d"\?$/,
  ],
  [
    'no question',
    `<QuickLook quiz="network-diversity" questions={[]} />`,
    /names no quiz or no question/,
    /^Write it as <QuickLook /,
  ],
  [
    'attributes in another form',
    `<QuickLook questions="q1" />`,
    /names no quiz or no question/,
    /^Write it as <QuickLook /,
  ],
];

for (const [called, element, message, cure] of faults) {
  test(`a quick look with ${called} is named with its line and its cure`, () => {
    const [problem, ...others] = check(element);
    assert.deepEqual(others, []);
    assert.equal(problem?.file, path);
    assert.equal(problem.line, 7);
    assert.match(problem.message, message);
    assert.match(problem.cure, cure);
  });
}
