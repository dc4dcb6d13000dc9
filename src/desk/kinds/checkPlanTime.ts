import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';

/** Weeks of a plan that ask for more time than the plan says. */
export function checkPlanTime({ file, fields, plan }: Article): Problem[] {
  if (plan === undefined) return [];
  return Array.from({ length: plan.weeks }, (_, index) => index + 1).flatMap((week) => {
    const steps = plan.steps.filter((step) => step.week === week);
    const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
    if (minutes <= plan.minutesPerWeek) return [];
    return [
      {
        file,
        line: fields.lineOf(['steps', plan.steps.findIndex((step) => step.week === week)]),
        message: `Week ${week} takes ${minutes} minutes, and the plan says ${plan.minutesPerWeek}.`,
        cure: 'Raise "minutesPerWeek" or shorten the steps.',
      },
    ];
  });
}
