import path from 'node:path';
import * as ts from 'typescript';

/** One JSON-LD node, as parsed. */
export type Node = Record<string, unknown>;

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * What schema.org does not know in the nodes: the TypeScript compiler checks each against the type
 * of its `@type` in `schema-dts`, the published vocabulary. Empty when all are right.
 */
export function schemaOrgFaults(nodes: { page: string; node: Node }[]): string[] {
  const lines = nodes.map(
    ({ node }, index) =>
      `const node${index}: Leaf<schema.${String(node['@type'])}, '${String(node['@type'])}'> = ${JSON.stringify(node)};`,
  );
  const source = [
    "import type * as schema from 'schema-dts';",
    // A type such as Article is a union with its narrower types; the node is of this one only.
    "type Leaf<Kind, Name> = Extract<Kind, { '@type': Name }>;",
    ...lines,
  ].join('\n');

  const file = path.join(ROOT, 'tests/support/structuredDataOfThisBuild.ts');
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext)
      : getSourceFile(name, ...rest);

  const HEADER_LINES = 2;
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options, host)).map((fault) => {
    const line = fault.file?.getLineAndCharacterOfPosition(fault.start ?? 0).line ?? 0;
    const page = nodes[line - HEADER_LINES]?.page ?? 'structured data';
    return `${page}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`;
  });
}
