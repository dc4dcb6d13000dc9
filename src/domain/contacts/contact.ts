/** A day as far as it is known: some files write dates whose day and month could be swapped. */
export type ContactDate = {
  readonly year: number;
  /** 1 to 12; `undefined` where the file leaves it open. */
  readonly month: number | undefined;
  readonly day: number | undefined;
};

/** One person of a contact list, with what this site looks at and nothing else. */
export type Contact = {
  readonly given: string;
  readonly family: string;
  /** As the file has it, without blanks around it; `undefined` when empty. */
  readonly employer: string | undefined;
  readonly title: string | undefined;
  /** The day on which the two connected, which only LinkedIn's list says. */
  readonly connected: ContactDate | undefined;
};

/** Which program wrote a contact list. */
export type ContactSource = 'linkedin' | 'google' | 'vcard' | 'list';

/** Something that was not as it should be in a file that could still be read. */
export type FileNote = {
  readonly id: string;
  /** How many rows or cards it concerns. */
  readonly count: number;
  readonly text: string;
  /** What the person can do about it; absent when nothing needs doing. */
  readonly cure?: string;
};

/** What was read out of one file. */
export type ContactList = {
  readonly source: ContactSource;
  readonly contacts: readonly Contact[];
  readonly notes: readonly FileNote[];
  /** Whether the file has a place for each of these at all. */
  readonly has: { readonly employers: boolean; readonly titles: boolean; readonly dates: boolean };
};

/** Told how far the reading is, from 0 to 1. */
export type OnProgress = (share: number) => void;
