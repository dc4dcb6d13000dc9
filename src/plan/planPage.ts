import { planCalendar } from '#src/domain/plan/planCalendar.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import { saveFile } from '#src/profile/saveFile.ts';
import { keepTickBoxes } from '#src/profile/tickBoxes.ts';

/** Wakes a plan's page: steps can be ticked off, and put into a calendar. */
export function wakePlanPage(root: HTMLElement, plan: Plan, siteName: string): void {
  wakeTicks(root, plan);
  wakeCalendar(root, plan, siteName);
}

function wakeTicks(root: HTMLElement, plan: Plan): void {
  const status = root.querySelector('[data-done]');
  keepTickBoxes(root, `plan/${plan.id}`, (ticks) => {
    const done = plan.steps.filter(({ id }) => ticks.includes(id)).length;
    if (!status) return;
    const all = plan.steps.length;
    status.textContent =
      done === all
        ? `All ${String(all)} steps are done.`
        : `${String(done)} of ${String(all)} steps done.`;
  });
}

function wakeCalendar(root: HTMLElement, plan: Plan, siteName: string): void {
  const form = root.querySelector<HTMLFormElement>('form[data-calendar]');
  const date = form?.querySelector<HTMLInputElement>('input[type="date"]');
  const time = form?.querySelector<HTMLInputElement>('input[type="time"]');
  const error = form?.querySelector('[role="alert"]');
  if (!form || !date || !time || !error) return;
  date.value ||= nextMonday(new Date());
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [year, month, day] = date.value.split('-').map(Number);
    const [hour, minute] = time.value.split(':').map(Number);
    if (!year || !month || !day || hour === undefined || minute === undefined) {
      error.textContent = 'Choose a day and a time for the first step.';
      (date.value === '' ? date : time).focus();
      return;
    }
    error.textContent = '';
    const file = planCalendar(plan, {
      startsAt: { year, month, day, hour, minute },
      stamp: new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '') + 'Z',
      address: location.origin + location.pathname,
      siteName,
    });
    saveFile(new Blob([file], { type: 'text/calendar;charset=utf-8' }), `${plan.id}.ics`);
  });
}

function nextMonday(today: Date): string {
  const days = (8 - today.getDay()) % 7 || 7;
  const monday = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(monday.getFullYear())}-${two(monday.getMonth() + 1)}-${two(monday.getDate())}`;
}
