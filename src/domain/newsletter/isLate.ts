import { periods } from './subscription.ts';

/**
 * Whether an issue is so long overdue that it goes out only when somebody says so: after a day of
 * downtime, or from a database that was restored from an old copy, it may have gone out already.
 */
export function isLate(dueAt: number, now: number): boolean {
  return now - dueAt > periods.late;
}
