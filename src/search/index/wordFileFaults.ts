/** Something wrong in a file of words for search. */
export type WordFileFault = {
  /** Leads to the part of the file. */
  readonly at: readonly (string | number)[];
  /** A sentence with its full stop, as the cure is. */
  readonly message: string;
  readonly cure: string;
};

/** What is wrong with what `synonyms.yaml` holds: groups of words that mean the same. */
export function synonymFaults(data: unknown): WordFileFault[] {
  if (!Array.isArray(data)) {
    return [{ at: [], message: 'The file is no list of groups.', cure: 'Write: - [cv, resume]' }];
  }
  const faults: WordFileFault[] = [];
  const groupOf = new Map<string, number>();
  for (const [index, group] of (data as unknown[]).entries()) {
    if (!Array.isArray(group) || group.length < 2 || !group.every(isWord)) {
      const message = `Group ${index + 1} lists no two words.`;
      faults.push({ at: [index], message, cure: 'Write two words or more: - [cv, resume]' });
      continue;
    }
    for (const [place, word] of group.map(String).entries()) {
      const before = groupOf.get(word);
      if (before !== undefined) {
        const message = `The word "${word}" stands in group ${before + 1} as well.`;
        faults.push({ at: [index, place], message, cure: 'Keep it in one of the two.' });
      }
      groupOf.set(word, index);
    }
  }
  return faults;
}

/** What is wrong with what `asked.yaml` holds: below each address lines that readers type. */
export function askedFaults(data: unknown): WordFileFault[] {
  // A new site, or a new language, has no such lines yet.
  if (data === null) return [];
  if (typeof data !== 'object' || Array.isArray(data)) {
    const message = 'The file is no list of addresses.';
    return [{ at: [], message, cure: 'Write an address with a colon, and below it "- lines".' }];
  }
  return Object.entries(data).flatMap(([address, lines]: [string, unknown]): WordFileFault[] => {
    if (!Array.isArray(lines) || lines.length === 0) {
      const message = `The address ${address} has no list of lines.`;
      return [{ at: [address], message, cure: 'Write "- " and a line of text below it.' }];
    }
    return lines.flatMap((line: unknown, place) =>
      typeof line === 'string' && line.trim() !== ''
        ? []
        : [
            {
              at: [address, place],
              message: `Line ${place + 1} of ${address} is no text.`,
              cure: 'Put a line with a colon, or a number alone, in quotes.',
            },
          ],
    );
  });
}

/** What is wrong with what `stop-words.yaml` holds: words with spaces between them. */
export function stopWordFaults(data: unknown): WordFileFault[] {
  if (typeof data === 'string') return [];
  const cure = 'Write words with spaces between them, below a line with >- alone.';
  return [{ at: [], message: 'The file is no text.', cure }];
}

function isWord(word: unknown): boolean {
  return typeof word === 'number' || (typeof word === 'string' && word.trim() !== '');
}
