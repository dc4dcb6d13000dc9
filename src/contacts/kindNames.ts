import type { Seniority } from '#src/domain/contacts/seniorities.ts';
import type { WorkKind } from '#src/domain/contacts/workKinds.ts';

/** The kinds of work as the check calls them, by id; the page hands them in. */
export type KindLabels = Readonly<Record<WorkKind, string>>;

/** One word for each kind, for the drawing. */
export const shortKindNames: KindLabels = {
  health: 'Health',
  teaching: 'Teaching',
  building: 'Building',
  shops: 'Shops',
  software: 'Software',
  science: 'Science',
  'law-finance': 'Law, money',
  public: 'Public',
  community: 'Community',
  arts: 'Arts',
  land: 'Land',
  'own-business': 'Own firm',
};

/** The steps of seniority in visitors' words. */
export const seniorityLabels: Readonly<Record<Seniority, string>> = {
  learning: 'Learning or starting out',
  doing: 'Doing the work, no rank in the title',
  senior: 'Senior or lead',
  managing: 'Managing people or projects',
  leading: 'Leading a firm or a large part of it',
};
