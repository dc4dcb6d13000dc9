/** How often a process says that it is alive while it has mails under way, in milliseconds. */
export const beatEvery = 5000;

/** After so long without a word, others take its mails. Longer than any one mail may take. */
export const deadAfter = 30_000;
