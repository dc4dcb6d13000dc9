/** How far up a job title says that somebody is, from the foot to the top. */
export const seniorities = ['learning', 'doing', 'senior', 'managing', 'leading'] as const;

/**
 * - `learning`: a student, an intern, an apprentice, a trainee, somebody junior
 * - `doing`: does the work; the title names no rank
 * - `senior`: long in the work, without people to manage: senior, lead, principal, professor
 * - `managing`: runs people, projects or accounts: manager, supervisor, head chef
 * - `leading`: runs the whole or a large part: director, head of, chief, partner, founder
 */
export type Seniority = (typeof seniorities)[number];
