import { useEffect, useRef, useState } from 'preact/hooks';
import { letterOf } from './circleName.ts';
import { angleOf, egoDisc, mapLayout, nearestRing, pointAt } from './mapLayout.ts';
import { answerOf, type MapProgress, notSure, tieBetween } from '../mapProgress.ts';
import { shortNames } from '../personName.ts';

/** Where somebody was put down after a drag. */
export type Put = {
  readonly id: string;
  readonly closeness: number | undefined;
  readonly turn: number;
};

type Props = {
  readonly map: MapProgress;
  /** Number of the circle of each person; those who know nobody are not in it. */
  readonly circleOf: ReadonlyMap<string, number>;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  readonly onPut: (put: Put) => void;
  /** 1 as wide as there is room; more makes it larger than its window. */
  readonly zoom: number;
};

/** A finger or button held down on a person: where it began, and whether it has moved since. */
type Press = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly isDrag: boolean;
};

const farEnough = 6;
const smallest = 256;
const largest = 680;

/**
 * The map as a picture to touch: a press shows one person and those they know, a drag moves
 * them round or changes how close they are. The list beside it does all of this with the
 * keyboard and by name, so the picture itself is hidden from assistive technology.
 */
export function EgoMap({ map, circleOf, selected, onSelect, onPut, zoom }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(smallest);
  const [drag, setDrag] = useState<{ id: string; x: number; y: number } | undefined>(undefined);
  const press = useRef<Press | undefined>(undefined);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      setRoom(Math.round(Math.min(largest, Math.max(smallest, element.clientWidth))));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  const size = Math.round(room * zoom);
  const people = map.people.map((person) => {
    const closeness = answerOf(person, 'closeness');
    return {
      id: person.id,
      name: person.name,
      closeness: closeness === undefined || closeness === notSure ? undefined : Number(closeness),
      circle: circleOf.get(person.id),
      turn: person.turn,
    };
  });
  const layout = mapLayout(people, size, (one, other) => tieBetween(map, one, other));
  const short = shortNames(people.map(({ name }) => name));
  const spotOf = new Map(
    layout.people.map((spot) => [spot.id, drag?.id === spot.id ? { ...spot, ...drag } : spot]),
  );
  const knows = (id: string) => selected !== undefined && tieBetween(map, selected, id) > 0;
  const isFaint = (id: string) => selected !== undefined && selected !== id && !knows(id);

  /** A point of the window in the drawing's own measure. */
  const toDrawing = (event: PointerEvent) => {
    const box = frame.current?.querySelector('svg')?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    const scale = size / box.width;
    return {
      x: (event.clientX - box.left) * scale - size / 2,
      y: (event.clientY - box.top) * scale - size / 2,
    };
  };

  const release = (event: PointerEvent, id: string) => {
    const start = press.current;
    press.current = undefined;
    if (!start) return;
    if (!isDrag(start, event)) {
      onSelect(selected === id ? undefined : id);
      return;
    }
    setDrag(undefined);
    const { x, y } = toDrawing(event);
    const ring = nearestRing(layout.rings, Math.hypot(x, y));
    const home = layout.people.find((spot) => spot.id === id)?.home ?? 0;
    onPut({ id, closeness: ring?.closeness, turn: angleOf(x, y) - home });
  };

  return (
    <div ref={frame} class="ego-map" aria-hidden="true">
      <svg
        width={size}
        height={size}
        viewBox={`${String(-size / 2)} ${String(-size / 2)} ${String(size)} ${String(size)}`}
        focusable="false"
        onClick={(event) => {
          if (event.target === event.currentTarget) onSelect(undefined);
        }}
      >
        {layout.rings.map(({ closeness, radius }) => (
          <circle
            key={String(closeness)}
            class={closeness === undefined ? 'ring unknown' : 'ring'}
            r={radius}
          />
        ))}
        {layout.sectors.map(({ circle, from, to }) => (
          <g key={circle} class={`sector circle-${String(circle % 6)}`}>
            <path class="wedge" d={`${arc(from, to, size / 2 - 9)}L0 0Z`} />
            <path class="rim" d={arc(from, to, size / 2 - 9)} />
            <LetterAt angle={(from + to) / 2} radius={size / 2 - 9} letter={letterOf(circle)} />
          </g>
        ))}
        {map.ties.map(({ a, b, strength }) => {
          const one = spotOf.get(a);
          const other = spotOf.get(b);
          if (!one || !other) return null;
          const state =
            selected === undefined ? '' : a === selected || b === selected ? 'lit' : 'faint';
          return (
            <line
              key={`${a} ${b}`}
              class={`tie ${strength === 2 ? 'close' : ''} ${state}`}
              x1={one.x}
              y1={one.y}
              x2={other.x}
              y2={other.y}
            />
          );
        })}
        <circle class="ego" r={egoDisc} />
        <text class="ego-name" dy="0.35em">
          You
        </text>
        {people.map((person, index) => {
          const spot = spotOf.get(person.id);
          if (!spot) return null;
          const hue = person.circle === undefined ? 'alone' : `circle-${String(person.circle % 6)}`;
          const state = isFaint(person.id) ? 'faint' : person.id === selected ? 'selected' : '';
          return (
            <g
              key={person.id}
              class={`person ${hue} ${state}`}
              transform={`translate(${String(spot.x)} ${String(spot.y)})`}
              data-person={person.id}
              onPointerDown={(event) => {
                if (event.button !== 0) return;
                event.currentTarget.setPointerCapture(event.pointerId);
                press.current = {
                  id: person.id,
                  x: event.clientX,
                  y: event.clientY,
                  isDrag: false,
                };
              }}
              onPointerMove={(event) => {
                const start = press.current;
                if (start?.id !== person.id) return;
                if (!isDrag(start, event)) return;
                press.current = { ...start, isDrag: true };
                setDrag({ id: person.id, ...toDrawing(event) });
              }}
              onPointerUp={(event) => {
                release(event, person.id);
              }}
              onPointerCancel={() => {
                press.current = undefined;
                setDrag(undefined);
              }}
            >
              <circle class="disc" r={layout.disc} />
              <text class="short" dy="0.35em" translate={false}>
                {short[index]}
              </text>
              {spot.label && !drag && (
                <text
                  class="whole"
                  x={spot.label.x - spot.x}
                  y={spot.label.y - spot.y}
                  dy="0.35em"
                  text-anchor={spot.label.anchor}
                  translate={false}
                >
                  {person.name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Kept with the press, not in the state, since a finger may lift before the next drawing. */
function isDrag(press: Press, event: PointerEvent): boolean {
  return press.isDrag || Math.hypot(event.clientX - press.x, event.clientY - press.y) > farEnough;
}

type LetterProps = {
  readonly angle: number;
  readonly radius: number;
  readonly letter: string;
};

function LetterAt({ angle, radius, letter }: LetterProps) {
  const { x, y } = pointAt(angle, radius);
  return (
    <>
      <circle class="letter-disc" cx={x} cy={y} r="9" />
      <text class="letter" x={x} y={y} dy="0.35em">
        {letter}
      </text>
    </>
  );
}

/** An arc of the rim, clockwise from one angle to another. */
function arc(from: number, to: number, radius: number): string {
  const start = pointAt(from, radius);
  const end = pointAt(Math.min(to, from + 359.9), radius);
  const isLong = to - from > 180 ? 1 : 0;
  return `M${String(start.x)} ${String(start.y)}A${String(radius)} ${String(radius)} 0 ${String(isLong)} 1 ${String(end.x)} ${String(end.y)}`;
}
