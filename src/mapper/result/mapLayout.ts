/** Somebody to be placed: how far out, and beside whom. */
export type LayoutPerson = {
  readonly id: string;
  /** Length of the name, for the room that it takes. */
  readonly name: string;
  /** 5 close to 1 lapsed; `undefined` stands on a ring of its own outside. */
  readonly closeness: number | undefined;
  /** Number of the circle the person belongs to; `undefined` for those who know nobody. */
  readonly circle: number | undefined;
  /** Degrees by which the person was moved round the middle. */
  readonly turn: number;
};

export type PlacedPerson = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** The angle that the layout gave before any turn, in degrees from the top, clockwise. */
  readonly home: number;
  /** Where the whole name stands; `undefined` where there is no room for it. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: Anchor } | undefined;
};

export type Anchor = 'start' | 'middle' | 'end';

export type MapRing = { readonly closeness: number | undefined; readonly radius: number };

/** The part of the rim behind the people of one circle, in degrees from the top. */
export type MapSector = { readonly circle: number; readonly from: number; readonly to: number };

export type MapLayout = {
  /** Width and height; the middle is at 0, 0. */
  readonly size: number;
  /** Radius of a person's disc. */
  readonly disc: number;
  readonly rings: readonly MapRing[];
  readonly sectors: readonly MapSector[];
  readonly people: readonly PlacedPerson[];
};

/** Radius of the disc in the middle: you. */
export const egoDisc = 17;

const rimWidth = 20;
/** Space that stays free between two discs. */
const air = 1.5;
const letterWidth = 7.2;
const labelHeight = 16;
/** What the line of a circle takes up at the edge of the drawing. */
const rimLine = 12;
const rounds = 400;
/** Degrees between two circles, where there is room. */
const widest = 10;

/**
 * Places people on rings round the middle: the closer, the further in; those who belong to one
 * circle side by side. It is the same on every visit: the same people and answers give the same
 * places, and no chance is in it. Discs that would overlap are moved apart along their rings.
 *
 * @param size width and height in pixels, 240 or more
 * @param linked how strongly two people are tied, to seat those who know each other together
 */
export function mapLayout(
  people: readonly LayoutPerson[],
  size: number,
  linked: (one: string, other: string) => number,
): MapLayout {
  // The least that a finger hits surely is 24 pixels across.
  const disc = size >= 420 ? 16 : people.length > 20 ? 12 : 13;
  const outer = size / 2 - rimWidth - disc;
  const rings = ringsFor(people, outer, disc);
  const radiusOf = (closeness: number | undefined) =>
    rings.find((ring) => ring.closeness === closeness)?.radius ?? outer;
  const seats = seatPeople(people, linked, (closeness) =>
    angleBetween(radiusOf(closeness), radiusOf(closeness), 2 * disc + air),
  );
  const places = separate(
    seats.map(({ person, home }) => ({
      angle: home + person.turn,
      radius: radiusOf(person.closeness),
    })),
    2 * disc + air,
    rings,
    { least: egoDisc + disc + air, most: outer },
  );
  const spots = seats.map(({ person, home }, index) => ({
    person,
    home: round(home),
    x: round(places[index]?.x ?? 0),
    y: round(places[index]?.y ?? 0),
  }));
  const labels =
    size < 420 ? new Map<string, PlacedPerson['label']>() : placeLabels(spots, size, disc);
  return {
    size,
    disc,
    rings,
    sectors: sectorsOf(seats),
    people: spots.map(({ person, home, x, y }) => ({
      id: person.id,
      home,
      x: round(x),
      y: round(y),
      label: labels.get(person.id),
    })),
  };
}

/** The ring that is nearest to a distance from the middle. */
export function nearestRing(rings: readonly MapRing[], distance: number): MapRing | undefined {
  return rings.reduce<MapRing | undefined>(
    (best, ring) =>
      best && Math.abs(best.radius - distance) <= Math.abs(ring.radius - distance) ? best : ring,
    undefined,
  );
}

/** The angle of a point in degrees from the top, clockwise. */
export function angleOf(x: number, y: number): number {
  return ((Math.atan2(x, -y) * 180) / Math.PI + 360) % 360;
}

type Seat = { readonly person: LayoutPerson; readonly home: number };

/**
 * Gives each person an angle: circles one after the other, the largest first, with a gap. A circle
 * gets as many degrees as its people need on their rings, and a share of what is left over.
 */
function seatPeople(
  people: readonly LayoutPerson[],
  linked: (one: string, other: string) => number,
  widthOf: (closeness: number | undefined) => number,
): readonly Seat[] {
  const circles = [...new Set(people.map(({ circle }) => circle))].sort(
    (a, b) => (a ?? Infinity) - (b ?? Infinity),
  );
  const groups = circles.map((circle) => {
    const members = chain(
      people.filter((person) => person.circle === circle),
      linked,
    );
    const needs = members.map(({ closeness }) =>
      members
        .filter((other) => other.closeness === closeness)
        .reduce((sum, other) => sum + widthOf(other.closeness), 0),
    );
    return { members, need: Math.max(...needs) };
  });
  const gap = groups.length > 1 ? widest : 0;
  const needed = groups.reduce((sum, { need }) => sum + need + gap, 0);
  const squeeze = Math.min(1, 360 / needed);
  const spare = Math.max(0, 360 - needed) / Math.max(1, people.length);
  let at = 0;
  return groups.flatMap(({ members, need }) => {
    const width = need * squeeze + spare * members.length;
    const start = at;
    at += width + gap * squeeze;
    return members.map((person, index) => ({
      person,
      home: start + ((index + 0.5) * width) / members.length,
    }));
  });
}

/** Puts people in a row so that each is tied to those before, as well as a greedy walk can. */
function chain(
  people: readonly LayoutPerson[],
  linked: (one: string, other: string) => number,
): readonly LayoutPerson[] {
  const left = [...people];
  const row: LayoutPerson[] = [];
  while (left.length > 0) {
    const recent = row.slice(-3);
    const pulls = left.map(({ id }) =>
      recent.reduce((sum, other, index) => sum + linked(id, other.id) * (index + 1), 0),
    );
    const best = pulls.indexOf(Math.max(...pulls));
    row.push(...left.splice(best, 1));
  }
  return row;
}

/**
 * A ring for each step of closeness, wide enough for those on it. Rings with nobody on them keep
 * little room.
 */
function ringsFor(
  people: readonly LayoutPerson[],
  outer: number,
  disc: number,
): readonly MapRing[] {
  const levels: (number | undefined)[] = [5, 4, 3, 2, 1];
  if (people.some(({ closeness }) => closeness === undefined)) levels.push(undefined);
  const step = 2 * disc + air;
  let radius = egoDisc;
  const wished = levels.map((closeness) => {
    const count = people.filter((person) => person.closeness === closeness).length;
    const needed = (count * step) / (2 * Math.PI);
    radius = Math.max(radius + (count > 0 ? disc * 1.7 : disc * 0.6), count > 1 ? needed : 0);
    return { closeness, radius };
  });
  // What is left over, or missing, is shared out evenly.
  const first = wished[0]?.radius ?? outer;
  const last = wished.at(-1)?.radius ?? outer;
  const least = Math.min(first, outer);
  return wished.map((ring) => ({
    closeness: ring.closeness,
    radius: round(
      last === first ? outer : least + ((ring.radius - first) * (outer - least)) / (last - first),
    ),
  }));
}

type Bead = { readonly angle: number; readonly radius: number };

type Point = { readonly x: number; readonly y: number };

/**
 * Moves beads apart until no two overlap, or as far as there is room. Each stays within the band
 * of its ring, so that it is nearer to that ring than to any other.
 */
function separate(
  beads: readonly Bead[],
  distance: number,
  rings: readonly MapRing[],
  within: { readonly least: number; readonly most: number },
): readonly Point[] {
  const bands = beads.map(({ radius }) => {
    const gaps = rings.map((ring) => Math.abs(ring.radius - radius)).filter((gap) => gap > 0.01);
    const slack = 0.46 * Math.min(...gaps, 4 * distance);
    return {
      least: Math.max(within.least, radius - slack),
      most: Math.min(within.most, radius + slack),
    };
  });
  const spots = beads.map(({ angle, radius }) => ({ ...pointAt(angle, radius) }));
  for (let turn = 0; turn < rounds; turn += 1) {
    let moved = false;
    for (const [index, one] of spots.entries()) {
      for (const other of spots.slice(index + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const apart = Math.hypot(dx, dy);
        const missing = distance - apart;
        if (missing <= 0.05) continue;
        // On one and the same spot the later bead goes clockwise.
        const [ux, uy] = apart > 0.01 ? [dx / apart, dy / apart] : [-one.y / 99, one.x / 99];
        one.x -= (ux * missing) / 2;
        one.y -= (uy * missing) / 2;
        other.x += (ux * missing) / 2;
        other.y += (uy * missing) / 2;
        moved = true;
      }
    }
    for (const [index, spot] of spots.entries()) {
      const band = bands[index];
      const reach = Math.hypot(spot.x, spot.y);
      if (!band || reach < 0.01) continue;
      const scale = Math.min(band.most, Math.max(band.least, reach)) / reach;
      spot.x *= scale;
      spot.y *= scale;
    }
    if (!moved) break;
  }
  return spots;
}

/** Degrees between two points on rings of these radii that are a distance apart. */
function angleBetween(a: number, b: number, distance: number): number {
  const cosine = (a * a + b * b - distance * distance) / (2 * a * b);
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
}

type Spot = { readonly person: LayoutPerson; readonly x: number; readonly y: number };
type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A place for each whole name that covers no disc and no other name, where there is one. */
function placeLabels(
  spots: readonly Spot[],
  size: number,
  disc: number,
): Map<string, PlacedPerson['label']> {
  // A name that crosses the line of its circle is hard to read.
  const rim = size / 2 - rimLine;
  const taken: Box[] = [
    ...spots.map(({ x, y }) => boxAround(x, y, 2 * disc, 2 * disc)),
    boxAround(0, 0, 2 * egoDisc, 2 * egoDisc),
  ];
  const labels = new Map<string, PlacedPerson['label']>();
  for (const { person, x, y } of spots) {
    const width = [...person.name].length * letterWidth + 2;
    const gap = disc + 3;
    const right = {
      at: { x: x + gap, y, anchor: 'start' as const },
      cx: x + gap + width / 2,
      cy: y,
    };
    const left = { at: { x: x - gap, y, anchor: 'end' as const }, cx: x - gap - width / 2, cy: y };
    const below = yPlace(x, y + disc + 10);
    const above = yPlace(x, y - disc - 10);
    const order = x >= 0 ? [right, below, above, left] : [left, below, above, right];
    const found = order.find(({ cx, cy }) => {
      const box = boxAround(cx, cy, width, labelHeight);
      return reachOf(box) <= rim && !taken.some((other) => overlaps(box, other));
    });
    if (!found) continue;
    taken.push(boxAround(found.cx, found.cy, width, labelHeight));
    labels.set(person.id, { ...found.at, x: round(found.at.x), y: round(found.at.y) });
  }
  return labels;
}

function yPlace(x: number, y: number) {
  return { at: { x, y, anchor: 'middle' as const }, cx: x, cy: y };
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** How far from the middle of the drawing a box reaches. */
function reachOf({ left, right, top, bottom }: Box): number {
  return Math.hypot(Math.max(-left, right), Math.max(-top, bottom));
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function sectorsOf(seats: readonly Seat[]): readonly MapSector[] {
  const circles = [...new Set(seats.map(({ person }) => person.circle))];
  return circles.flatMap((circle) => {
    const angles = seats.flatMap(({ person, home }) => (person.circle === circle ? home : []));
    if (circle === undefined) return [];
    const slack =
      angles.length > 1 ? (Math.max(...angles) - Math.min(...angles)) / angles.length / 2 : 4;
    return [
      {
        circle,
        from: round(Math.min(...angles) - slack),
        to: round(Math.max(...angles) + slack),
      },
    ];
  });
}

/** A point at an angle from the top, clockwise, and a distance from the middle. */
export function pointAt(degrees: number, radius: number): { x: number; y: number } {
  const radians = (degrees * Math.PI) / 180;
  return { x: round(Math.sin(radians) * radius), y: round(-Math.cos(radians) * radius) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
