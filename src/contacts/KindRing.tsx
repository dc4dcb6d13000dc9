import { type WorkKind, workKinds } from '#src/domain/contacts/workKinds.ts';
import { shortKindNames } from './kindNames.ts';

type Props = { readonly counts: Readonly<Record<WorkKind, number>> };

const hub = 46;
const largest = 34;
const gap = 9;

/**
 * The kinds of work as circles that touch yours, their areas as the numbers of people; a kind with
 * nobody is a dot. Hidden from assistive technology, because the table beside it says the same.
 */
export function KindRing({ counts }: Props) {
  const most = Math.max(1, ...Object.values(counts));
  const circles = workKinds.map((kind, index) => {
    const angle = (index / workKinds.length) * 2 * Math.PI - Math.PI / 2;
    const radius = Math.sqrt(counts[kind] / most) * largest;
    const at = (distance: number) => ({
      x: round(Math.cos(angle) * distance),
      y: round(Math.sin(angle) * distance),
    });
    const side = Math.round(Math.cos(angle) * 10);
    return {
      kind,
      radius: round(radius),
      centre: at(hub + radius),
      label: at(hub + 2 * Math.max(radius, 2) + gap),
      anchor: side === 0 ? 'middle' : side > 0 ? 'start' : 'end',
    } as const;
  });
  return (
    <svg class="kind-ring" viewBox="-205 -140 410 280" aria-hidden="true" focusable="false">
      <circle class="hub" r={hub} />
      {circles.map(({ kind, radius, centre }) =>
        counts[kind] === 0 ? (
          <circle key={kind} class="nobody" cx={centre.x} cy={centre.y} r={2.5} />
        ) : (
          <circle key={kind} class="some" cx={centre.x} cy={centre.y} r={Math.max(radius, 2.5)} />
        ),
      )}
      <text class="you" text-anchor="middle" dominant-baseline="central">
        you
      </text>
      {circles.map(({ kind, label, anchor }) => (
        <text
          key={kind}
          class={counts[kind] === 0 ? 'nobody' : ''}
          x={label.x}
          y={label.y}
          text-anchor={anchor}
          dominant-baseline="central"
        >
          {shortKindNames[kind]}
        </text>
      ))}
    </svg>
  );
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
