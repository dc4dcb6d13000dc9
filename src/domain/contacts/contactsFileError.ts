/** Why a file cannot be read as a list of contacts, and what to do. */
export class ContactsFileError extends Error {
  override readonly name = 'ContactsFileError';
  /** Which fault it is, for tests and for the screen. */
  readonly reason: string;
  readonly cure: string;

  constructor(reason: string, what: string, cure: string) {
    super(what);
    this.reason = reason;
    this.cure = cure;
  }
}
