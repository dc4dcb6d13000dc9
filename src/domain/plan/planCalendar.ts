import type { Plan, PlanStep } from './plan.ts';

/** A day and time on the wall of wherever the person is; a calendar reads it as local time. */
export type LocalTime = {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

export type CalendarOptions = {
  /** When the first step begins. */
  readonly startsAt: LocalTime;
  /** The moment of making the file, in UTC, as `20261124T093000Z`. */
  readonly stamp: string;
  /** Address of the plan's page. */
  readonly address: string;
  /** Name of the site, for the calendar's name and the events' ids. */
  readonly siteName: string;
};

// Steps of one week fall on its first, third, fifth and seventh day.
const daysBetweenSteps = 2;
const longestLine = 75;

/**
 * A plan as an iCalendar file (RFC 5545) with one event for each step, which Apple,
 * Google and Outlook calendars read. Times are local without a zone, so that 12:30 stays
 * 12:30 wherever the person is.
 */
export function planCalendar(plan: Plan, options: CalendarOptions): string {
  const placeInWeek = new Map<number, number>();
  const events = plan.steps.map((step) => {
    const place = placeInWeek.get(step.week) ?? 0;
    placeInWeek.set(step.week, place + 1);
    const day = (step.week - 1) * 7 + Math.min(6, place * daysBetweenSteps);
    return event(plan, step, day, options);
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${text(options.siteName)}//Plans//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(plan.title)}`,
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function event(plan: Plan, step: PlanStep, day: number, options: CalendarOptions): string[] {
  const { startsAt, stamp, address } = options;
  const description = [step.do, step.words && `Words to use: ${step.words}`, address]
    .filter(Boolean)
    .join('\n\n');
  const host = address.replace(/^\w+:\/\//, '').replace(/[/?#].*$/, '');
  return [
    'BEGIN:VEVENT',
    `UID:${plan.id}-${step.id}-${dateTime(startsAt, 0, 0)}@${host}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${dateTime(startsAt, day, 0)}`,
    `DTEND:${dateTime(startsAt, day, step.minutes)}`,
    `SUMMARY:${text(step.title)}`,
    `DESCRIPTION:${text(description)}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A local time some days and minutes later, as `20261130T123000`. */
function dateTime(start: LocalTime, days: number, minutes: number): string {
  // UTC is used as a calendar without daylight saving: only its arithmetic matters here.
  const date = new Date(
    Date.UTC(start.year, start.month - 1, start.day + days, start.hour, start.minute + minutes),
  );
  return date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}

/** Escapes a TEXT value (RFC 5545, 3.3.11). */
function text(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** Breaks a line after at most 75 octets (RFC 5545, 3.1), never inside a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longestLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
