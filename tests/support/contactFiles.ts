/** Contact lists for tests, made in code; every name in them is invented. */

export const LINKEDIN_NOTES =
  'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. Members choose ""who can see"" theirs.\n"\n\n';
export const LINKEDIN_HEADER =
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

const TITLES = [
  'Registered Nurse',
  'Software Engineer',
  'Primary School Teacher',
  'Sales Executive',
  'Solicitor',
  'Graphic Designer',
  'Site Manager',
  'Research Scientist',
  'Head Chef',
  'Police Officer',
  'Farm Manager',
  'Founder',
  'Fundraising Manager',
  'HR Director',
  'Senior Data Analyst',
  'Chief Enthusiast of Things',
  '',
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A `Connections.csv` of so many people, whose first names begin with `given`. */
export function linkedInFile(people: number, given = 'Ana'): string {
  const rows = Array.from({ length: people }, (_, index) => {
    const title = TITLES[index % TITLES.length] ?? '';
    // Half of all titles carry something of their own, as they do in real lists.
    const own = title !== '' && index % 2 === 1 ? `, Team ${String(index)}` : '';
    const company =
      index % 9 === 0 ? '"Harbour, Reed & Co"' : `Firm ${String((index * 31) % 7001)} Ltd`;
    const day = `${String((index % 28) + 1)} ${MONTHS[index % 12] ?? ''} ${String(2009 + (index % 16))}`;
    return `${given}${String(index)},Quill${String((index * 7) % 9973)},https://www.linkedin.com/in/p${String(index)},,${company},"${title}${own}",${day}`;
  });
  return `${LINKEDIN_NOTES}${LINKEDIN_HEADER}\n${rows.join('\n')}\n`;
}

/** One LinkedIn list with the given rows below its header. */
export function linkedInRows(...rows: readonly string[]): string {
  return `${LINKEDIN_NOTES}${LINKEDIN_HEADER}\n${rows.join('\n')}\n`;
}
