/**
 * The twelve kinds of work, by the ids of question `q1` of `content/quizzes/network-diversity.yaml`:
 * what a contact list shows and what the check asks are then the same thing.
 */
export const workKinds = [
  'health',
  'teaching',
  'building',
  'shops',
  'software',
  'science',
  'law-finance',
  'public',
  'community',
  'arts',
  'land',
  'own-business',
] as const;

export type WorkKind = (typeof workKinds)[number];

export function isWorkKind(value: unknown): value is WorkKind {
  return workKinds.some((kind) => kind === value);
}
