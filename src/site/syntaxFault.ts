import { visit, type Document, type YAMLError } from 'yaml';

/** Why a text is not YAML, or not JSON, in words for somebody who knows neither. */
export type SyntaxFault = {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly message: string;
  readonly cure: string;
};

const quoteIt = 'Put double quotes around the text.';

/** The first fault of a document of YAML; those that follow are mostly its consequences. */
export function yamlFault(
  document: Document.Parsed,
  text: string,
  lineOf: (offset: number) => number,
): SyntaxFault | undefined {
  const [error] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  if (error !== undefined) {
    const line = lineOf(error.pos[0]);
    return { line, ...wordsFor(error, text.split('\n')[line - 1] ?? '') };
  }
  const [warning] = document.warnings;
  if (warning?.code === 'TAG_RESOLVE_FAILED') {
    const message = 'A text that begins with "!" means something else to YAML.';
    return { line: lineOf(warning.pos[0]), message, cure: quoteIt };
  }
  return cutOff(document, lineOf);
}

type Words = Pick<SyntaxFault, 'message' | 'cure'>;

function wordsFor({ code, message }: YAMLError, source: string): Words {
  if (/^ *\t/.test(source)) {
    return {
      message: 'A tab stands at the beginning of the line.',
      cure: 'Indent with blanks, two for each level.',
    };
  }
  if (code === 'DUPLICATE_KEY') {
    const name = /^[\s-]*([^:]+)/.exec(source)?.[1] ?? '';
    return { message: `The field "${name}" stands twice.`, cure: 'Keep one of the two.' };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    return {
      message: 'A second colon stands in the line.',
      cure: /[“”„«»]/.test(source)
        ? 'Put straight quotes (") around the text: curly ones are letters to YAML.'
        : 'Put double quotes around the text after the first colon.',
    };
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || /Implicit map keys/.test(message)) {
    return {
      message: 'The line is no field and no entry of a list.',
      cure: 'Write "name: value" or "- entry", with a blank after the colon or hyphen; or indent it below the line it belongs to.',
    };
  }
  const mark = /Missing closing (\S)|end with a (\S)/.exec(message);
  if (mark !== null) {
    const end = mark[1] ?? mark[2] ?? '';
    return {
      message: `Something that is closed by ${end} has no end above this line.`,
      cure: `Look for where it begins, and write the ${end}.`,
    };
  }
  if (code === 'BAD_INDENT' || /without - indicator/.test(message)) {
    return {
      message: 'The indentation of the line does not fit the lines around it.',
      cure: 'Give all fields of one level the same number of blanks.',
    };
  }
  if (/:\s*'.*\p{L}'\p{L}/u.test(source)) {
    return { message: 'An apostrophe ends the text before its end.', cure: quoteIt };
  }
  if (['BAD_SCALAR_START', 'BAD_ALIAS', 'UNEXPECTED_TOKEN'].includes(code)) {
    return { message: 'A mark in the text means something else to YAML.', cure: quoteIt };
  }
  return {
    message: `${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''}.`,
    cure: 'Check the indentation, and put quotes around text that holds a colon.',
  };
}

/** A text like `Reason #1 of three`, of which YAML takes all from # on for a comment. */
function cutOff(
  document: Document.Parsed,
  lineOf: (offset: number) => number,
): SyntaxFault | undefined {
  let found: SyntaxFault | undefined;
  visit(document, {
    Scalar(_, { comment, range, type }) {
      if (type !== 'PLAIN' || comment === undefined || comment === null) return undefined;
      if (/^\s/.test(comment) || !range) return undefined;
      found = {
        line: lineOf(range[0]),
        message: `YAML does not read "#${comment}".`,
        cure: `${quoteIt.slice(0, -1)}, or a blank after the # of a comment.`,
      };
      return visit.BREAK;
    },
  });
  return found;
}

/** The fault of a text that is to be JSON; YAML would let some through that the build refuses. */
export function jsonFault(text: string): SyntaxFault | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/\(line (\d+)/.exec(message)?.[1] ?? text.split('\n').length);
    const what = message.replace(/ in JSON.*$|, ".*$/s, '');
    return {
      line,
      message: `This is not JSON: ${what}.`,
      cure: 'Look at the commas, quotes and brackets of this line and the one before.',
    };
  }
}
