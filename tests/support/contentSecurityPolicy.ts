/** A Content-Security-Policy as its directives and their values. */
export type Policy = ReadonlyMap<string, readonly string[]>;

export function parsePolicy(text: string): Policy {
  const directives = text
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name !== undefined && name !== '');
  return new Map(directives.map(([name = '', ...values]) => [name.toLowerCase(), values]));
}

/** The `unsafe-…` words of a policy that are not in the allowed ones. */
export function unsafeWords(policy: Policy, allowed: readonly string[] = []): string[] {
  return [...policy.values()]
    .flat()
    .filter((value) => value.includes('unsafe-') && !allowed.includes(value));
}
