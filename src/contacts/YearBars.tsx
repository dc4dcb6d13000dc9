import type { ContactsReport } from '#src/domain/contacts/contactsReport.ts';

type Props = { readonly years: ContactsReport['growth']['years'] };

const height = 90;
const wide = 22;

/** How many people came in each year. Hidden from assistive technology: the table says the same. */
export function YearBars({ years }: Props) {
  const most = Math.max(1, ...years.map(({ added }) => added));
  const width = Math.max(years.length, 6) * wide;
  // Every year's name fits beside few bars only.
  const every = Math.max(1, Math.ceil(years.length / 8));
  return (
    <svg
      class="year-bars"
      viewBox={`0 0 ${String(width)} ${String(height + 20)}`}
      aria-hidden="true"
      focusable="false"
    >
      <line class="ground" x1={0} x2={width} y1={height} y2={height} />
      {years.map(({ year, added }, index) => {
        const tall = added === 0 ? 0 : Math.max(1.5, (added / most) * (height - 4));
        return (
          <g key={year}>
            <rect x={index * wide + 3} y={height - tall} width={wide - 6} height={tall} />
            {index % every === 0 && (
              <text x={index * wide + wide / 2} y={height + 14} text-anchor="middle">
                {years.length > 8 ? `’${String(year).slice(2)}` : year}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
