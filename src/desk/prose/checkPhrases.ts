import type { Problem } from '#src/site/problem.ts';
import type { Fields } from '../reading/parseFields.ts';
import { doNotSay } from './doNotSay.ts';
import { mythsNamed } from './mythsNamed.ts';
import { shorten } from './shorten.ts';

/** A paragraph, or a field or list entry of YAML: what a phrase may not reach across. */
const endOfPart = /(\n[ \t]*\n|\n(?=[ \t]*(?:[a-zA-Z]+:|-)\s))/;

/**
 * Phrases of `doNotSay`, part by part, in front matter and body alike. With `fields` those that
 * the text names as myths are allowed, and must then stand in it.
 */
export function checkPhrases(file: string, text: string, fields?: Fields): Problem[] {
  const named = fields === undefined ? [] : mythsNamed(fields);
  const found = new Set<string>();
  const problems: Problem[] = [];
  let line = 1;
  for (const part of text.split(endOfPart)) {
    for (const { id, pattern, reason } of doNotSay) {
      const match = pattern.exec(part.replace(/\n/g, ' '));
      if (match === null) continue;
      found.add(id);
      if (named.includes(id)) continue;
      problems.push({
        file,
        line: line + part.slice(0, match.index).split('\n').length - 1,
        message: `Says "${shorten(match[0].replace(/\s+/g, ' '))}": ${reason}.`,
        cure: `Leave it out, or, if the text takes it apart, add ${id} to "namesMyths".`,
      });
    }
    line += part.split('\n').length - 1;
  }
  for (const [index, id] of named.entries()) {
    if (!found.has(id) && doNotSay.some((phrase) => phrase.id === id)) {
      problems.push({
        file,
        line: fields?.lineOf(['namesMyths', index]) ?? 1,
        message: `The text does not name the myth "${id}".`,
        cure: 'Take it out of "namesMyths".',
      });
    }
  }
  return problems;
}
