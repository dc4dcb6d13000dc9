import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');
const types = join(root, 'src/embed/host/widerCircle.d.ts');

/** What the compiler says about a page's code that uses the types, in the strictest mode. */
function complaints(code: string, extension = 'ts'): string[] {
  const file = join(root, `tests/unit/embed/sampleHost.${extension}`);
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    jsx: ts.JsxEmit.ReactJSX,
    jsxImportSource: 'preact',
    skipLibCheck: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  const exists = host.fileExists.bind(host);
  const source = host.getSourceFile.bind(host);
  host.readFile = (name) => (name === file ? code : read(name));
  host.fileExists = (name) => name === file || exists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) : source(name, ...rest);
  const program = ts.createProgram([types, file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('a page in TypeScript makes the element and hears its events with their types', () => {
  const code = `
    const element = document.createElement('wider-circle');
    element.setAttribute('quiz', 'network-diversity');
    element.addEventListener('wider-circle-progress', ({ detail }) => {
      const share: number = detail.passed / detail.of;
      console.log(share);
    });
    document.addEventListener('wider-circle-scores', ({ detail: { scores } }) => {
      const overall: number | undefined = scores.overall;
      const band: string | undefined = scores.bands['reach'];
      console.log(overall, band);
    });
    const found: WiderCircleElement | null = document.querySelector('wider-circle');
    export { found };
  `;
  assert.deepEqual(complaints(code), []);
});

test('what the events do not carry is an error before the page runs', () => {
  const [answers, ...others] = complaints(`
    document.addEventListener('wider-circle-scores', ({ detail }) => {
      console.log(detail.scores.answers);
    });
    export {};
  `);
  assert.match(answers ?? '', /'answers' does not exist/);
  assert.deepEqual(others, []);
});

const jsx = `
  declare module 'preact' {
    namespace JSX {
      interface IntrinsicElements {
        'wider-circle': WiderCircleAttributes & HTMLAttributes<WiderCircleElement>;
      }
    }
  }
`;

test('with three lines of its own a page in JSX has the element and its attributes', () => {
  const page = (attributes: string) => `
    import type { HTMLAttributes } from 'preact';
    ${jsx}
    export const page = <wider-circle ${attributes}><a href="/">The check</a></wider-circle>;
  `;
  assert.deepEqual(complaints(page('quiz="x" theme="dark" accent="#2a3fb0"'), 'tsx'), []);
  assert.match(complaints(page('quiz="x" theme="blue"'), 'tsx').join(), /"blue"/);
  assert.match(complaints(page(''), 'tsx').join(), /'quiz' is missing/);
});

test('the types of the events are those of the messages that bring them', () => {
  const same = `
    import type { Said } from '${join(root, 'src/embed/protocol.ts')}';
    type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
    type Flat<T> = T extends object ? { readonly [K in keyof T]: Flat<T[K]> } : T;
    type Documented = {
      [Name in keyof WiderCircleEvents]: WiderCircleEvents[Name]['detail'];
    }[keyof WiderCircleEvents];
    export const equal: Equal<Flat<Documented>, Flat<Said>> = true;
    export const names: Equal<keyof WiderCircleEvents, \`wider-circle-\${Said['type']}\`> = true;
  `;
  assert.deepEqual(complaints(same), []);
});
