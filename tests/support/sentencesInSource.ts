import ts from 'typescript';

/** Text of a source file that somebody may read on screen. */
export type SourceSentence = { readonly line: number; readonly text: string };

/** What a template fills in: nothing that a phrase could begin or end with. */
const filledIn = '…';

/**
 * Every text in a file of TypeScript, JSX or Astro: strings, templates with their gaps as an ellipsis,
 * and what stands between tags, whole across the tags within a sentence. Comments are left out.
 */
export function sentencesInSource(path: string, code: string): SourceSentence[] {
  if (!path.endsWith('.astro')) return inScript(path, code);
  const fence = /^\s*---\n[\s\S]*?\n---/.exec(code)?.[0] ?? '';
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const script = fence.replace(/^(\s*)---|---$/g, (mark) => blank(mark));
  const template = code
    .slice(fence.length)
    .replace(/<(style|script)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|^---/g, blank)
    .replace(/<!doctype[^>]*>/gi, blank);
  return [
    ...inScript(`${path}.ts`, script),
    ...inScript(`${path}.tsx`, `${blank(fence)}<>${template}</>`),
  ];
}

function inScript(path: string, code: string): SourceSentence[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, kind);
  const found: SourceSentence[] = [];
  const add = (node: ts.Node, text: string) => {
    if (!/\p{L}/u.test(text)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push({ line: line + 1, text: text.replace(/\s+/g, ' ').trim() });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) add(node, node.text);
    if (ts.isTemplateExpression(node)) add(node, textOfTemplate(node));
    if ((ts.isJsxElement(node) || ts.isJsxFragment(node)) && !isInText(node)) {
      add(node, textOfElement(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Tags that a sentence runs on through. */
const inText = /^(?:a|abbr|b|cite|code|em|i|kbd|q|small|span|strong|sub|sup|time)$/;

/** Whether an element belongs to the text around it, and is read with that. */
function isInText(node: ts.Node): boolean {
  return (
    ts.isJsxElement(node) &&
    inText.test(node.openingElement.tagName.getText()) &&
    (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent))
  );
}

function textOfTemplate({ head, templateSpans }: ts.TemplateExpression): string {
  return head.text + templateSpans.map(({ literal }) => filledIn + literal.text).join('');
}

function textOfElement({ children }: ts.JsxElement | ts.JsxFragment): string {
  return children
    .map((child) => {
      if (ts.isJsxText(child)) return child.text;
      if (ts.isJsxElement(child) && isInText(child)) return textOfElement(child);
      return ts.isJsxExpression(child) ? textOfExpression(child) : ' ';
    })
    .join('');
}

function textOfExpression({ expression }: ts.JsxExpression): string {
  if (expression === undefined) return '';
  return ts.isStringLiteral(expression) ? expression.text : filledIn;
}
