import { useEffect, useRef } from 'preact/hooks';
import type { ContactsReport } from '#src/domain/contacts/contactsReport.ts';
import { seniorities } from '#src/domain/contacts/seniorities.ts';
import { workKinds } from '#src/domain/contacts/workKinds.ts';
import { BringToMap } from './BringToMap.tsx';
import type { Suggestion } from './contactsWorker.ts';
import { DivisionTable } from './DivisionTable.tsx';
import { chance, count, people, percent } from './figures.ts';
import { type KindLabels, seniorityLabels } from './kindNames.ts';
import { InTurns } from './InTurns.tsx';
import { KindRing } from './KindRing.tsx';
import { YearBars } from './YearBars.tsx';

export type ContactsResultProps = {
  readonly report: ContactsReport;
  readonly suggestions: readonly Suggestion[];
  readonly kindLabels: KindLabels;
  readonly isReplacing: boolean;
  /** Asks for somebody else in the place of one of those suggested. */
  readonly onReplace: (place: number) => void;
  readonly onForget: () => void;
};

const sources = {
  linkedin: 'LinkedIn’s list',
  google: 'Google Contacts',
  vcard: 'contact cards',
  list: 'your own table',
} as const;

/** What a contact list shows, and what it cannot show. */
export function ContactsResult(props: ContactsResultProps) {
  const { report, suggestions, kindLabels, isReplacing, onReplace, onForget } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { kinds, seniority } = report;

  return (
    <div class="contacts-result">
      <h2 ref={heading} tabIndex={-1} class="title">
        What your list shows
      </h2>
      <p class="lead">
        {people(report.people)} from {sources[report.source]}. The list says who they are, not whom
        you talk with, so nothing here guesses at that.
      </p>

      <InTurns>
        <section aria-labelledby="kinds-title">
          <h3 id="kinds-title">Kinds of work</h3>
          {kinds.known > 0 && <KindRing counts={kinds.counts} />}
          <p>{kindSentence(report)}</p>
          {kinds.unknown > 0 && <p class="small">{unknownSentence(report)}</p>}
          {kinds.known > 0 && (
            <DivisionTable
              caption={`${people(kinds.known)} whose kind of work the title or the employer says`}
              head="Kind of work"
              known={kinds.known}
              rows={workKinds.map((id) => ({ id, label: kindLabels[id], count: kinds.counts[id] }))}
            />
          )}
        </section>

        <section aria-labelledby="employers-title">
          <h3 id="employers-title">Employers</h3>
          <Employers report={report} />
        </section>

        <section aria-labelledby="seniority-title">
          <h3 id="seniority-title">Seniority</h3>
          <p>
            {seniority.variety.value === undefined
              ? 'Too few titles say how senior somebody is.'
              : `Of two of these people, the chance that they stand on different steps is ${chance(seniority.variety.value)}.`}{' '}
            {seniority.unknown > 0 &&
              `Of ${people(seniority.unknown)} the title does not say; they are in no share.`}
          </p>
          {seniority.known > 0 && (
            <DivisionTable
              caption={`${people(seniority.known)} whose title could be read`}
              head="Step"
              known={seniority.known}
              rows={seniorities.map((id) => ({
                id,
                label: seniorityLabels[id],
                count: seniority.counts[id],
              }))}
            />
          )}
        </section>

        <section aria-labelledby="growth-title">
          <h3 id="growth-title">Year by year</h3>
          <Growth report={report} />
        </section>

        <BringToMap
          suggestions={suggestions}
          kindLabels={kindLabels}
          isReplacing={isReplacing}
          onReplace={onReplace}
        />

        {report.notes.length > 0 && (
          <section aria-labelledby="notes-title">
            <h3 id="notes-title">How the file was read</h3>
            <ul class="notes">
              {report.notes.map((note) => (
                <li key={note.id}>
                  {note.text} ({count(note.count)}){note.cure !== undefined && ` ${note.cure}`}
                </li>
              ))}
            </ul>
          </section>
        )}

        <section class="forget no-print" aria-labelledby="forget-title">
          <h3 id="forget-title">Done?</h3>
          <p>
            The list is in this page’s memory and nowhere else. It goes when you close the page, or
            now. People on their way to the map go with it.
          </p>
          <button type="button" class="button quiet" onClick={onForget}>
            Forget this list
          </button>
        </section>
      </InTurns>
    </div>
  );
}

function kindSentence({ kinds }: ContactsReport): string {
  const met = workKinds.filter((kind) => kinds.counts[kind] > 0).length;
  if (kinds.known === 0) return 'No title and no employer’s name says a kind of work.';
  const reach = `You have people in ${String(met)} of the ${String(workKinds.length)} kinds.`;
  return kinds.variety.value === undefined
    ? reach
    : `${reach} Of two people whose kind is known, the chance that they do different kinds of work is ${chance(kinds.variety.value)}.`;
}

function unknownSentence({ kinds, people: all }: ContactsReport): string {
  const { anywhere, notRead, noTitle } = kinds.unknownBecause;
  const parts = [
    anywhere > 0 &&
      `${count(anywhere)} have a job that every kind of work has, such as sales, HR or project management`,
    notRead > 0 && `${count(notRead)} have a title in which no word was known`,
    noTitle > 0 && `${count(noTitle)} have no title`,
  ].filter((part) => part !== false);
  return `Not known of ${people(kinds.unknown)} (${percent(kinds.unknown / all)}): ${parts.join('; ')}. They are in no share.`;
}

function Employers({ report: { employers, has } }: { readonly report: ContactsReport }) {
  const [first] = employers.largest;
  if (!has.employers) return <p>The file has no column for employers.</p>;
  if (first === undefined) return <p>Nobody in the list has an employer beside their name.</p>;
  const several = employers.largest.filter((employer) => employer.count > 1);
  return (
    <>
      <p>
        {people(employers.known)} at{' '}
        {employers.distinct === 1 ? 'one employer' : `${count(employers.distinct)} employers`}.{' '}
        {employers.largestShare !== undefined &&
          `The largest, ${first.name}, has ${percent(employers.largestShare)} of them.`}{' '}
        {employers.variety.value !== undefined &&
          `Of two of these people, the chance that they have different employers is ${chance(employers.variety.value)}.`}{' '}
        {employers.unknown > 0 && `Of ${people(employers.unknown)} the employer is not given.`}
      </p>
      {several.length > 0 && (
        <DivisionTable
          caption={
            several.length < employers.largest.length
              ? 'Every employer with more than one of them'
              : `The ${String(several.length)} with the most people`
          }
          head="Employer"
          known={employers.known}
          rows={several.map(({ name, count: number }) => ({
            id: name,
            label: name,
            count: number,
          }))}
        />
      )}
    </>
  );
}

function Growth({ report: { growth, has } }: { readonly report: ContactsReport }) {
  const { years } = growth;
  if (!has.dates) {
    return <p>This kind of file has no date of meeting, so there is nothing to show by year.</p>;
  }
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return <p>No date in the file could be read.</p>;
  const most = years.reduce((best, year) => (year.added > best.added ? year : best));
  return (
    <>
      <YearBars years={years} />
      <p>
        {count(growth.dated)} connected{' '}
        {first.year === last.year
          ? `in ${String(first.year)}`
          : `from ${String(first.year)} to ${String(last.year)}, most of them in ${String(most.year)} (${count(most.added)})`}
        . {growth.undated > 0 && `Of ${people(growth.undated)} the date is not known.`} The last
        year may not be over.
      </p>
      <details>
        <summary>The numbers of each year</summary>
        <table class="division">
          <caption class="visually-hidden">People added in each year, and in all</caption>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col" class="figure">
                Added
              </th>
              <th scope="col" class="figure">
                In all
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, added, total }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td class="figure">{count(added)}</td>
                <td class="figure">{count(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
