import { type Crossing, findCrossing } from './crossing.ts';
import { MAX_PAIRS } from './limits.ts';
import { sideOf, sideOfApart } from './ring-relations.ts';
import { type Box, boxesMeet, boxOf, type Ring, type Shape } from './shape.ts';
import { type GeometryFault, geometryFault, type ShapePlace, WHOLE } from './shape-fault.ts';

interface Numbered {
  ring: Ring;
  box: Box;
  place: ShapePlace;
  /** Polygon from 0; ring 0 is the outer one. */
  polygon: number;
  hole: boolean;
}

/** What is wrong with how the rings of a shape lie: each is sound by itself. Null for nothing. */
export function arrangementFault(shape: Shape): GeometryFault | null {
  const rings = shape.flatMap((polygon, at) =>
    polygon.map((ring, index): Numbered => {
      const place = { polygon: at + 1, ring: index + 1, position: null };
      return { ring, box: boxOf(ring), place, polygon: at, hole: index > 0 };
    }),
  );
  const crossings = findCrossing(
    rings.map(({ ring }) => ring),
    MAX_PAIRS,
  );
  if (crossings.kind === 'too-many-pairs') {
    const is = {
      zh: '边界缠绕过密，无法在合理时间内检查。请用制图软件抽稀后再上传。',
      en: 'The outline is too tangled to be checked in reasonable time: please simplify it first.',
    };
    return geometryFault('too-complex', WHOLE, is);
  }
  if (crossings.kind === 'crossing') return crossingFault(crossings.crossing, rings);
  return containmentFault(rings, new Set(crossings.touching.map(String)));
}

function crossingFault({ how, ring, side, otherRing, otherSide }: Crossing, rings: readonly Numbered[]) {
  const own = rings[ring]!;
  const other = rings[otherRing]!;
  const [lon, lat] = other.ring[otherSide]!;
  const near = `[${lon}, ${lat}]`;
  const place = { ...own.place, position: side + 1 };
  if (ring !== otherRing) {
    const is = {
      zh: `两个环在 ${near} 附近${how === 'crossing' ? '相交' : '重叠'}。`,
      en: `Two rings ${how === 'crossing' ? 'cross' : 'overlap'} near ${near}.`,
    };
    return geometryFault('rings-cross', place, is);
  }
  const words = {
    crossing: { zh: '相交', en: 'crosses itself' },
    overlapping: { zh: '重叠', en: 'runs back over itself' },
    touching: { zh: '相接', en: 'touches itself' },
  }[how];
  return geometryFault('self-intersection', place, {
    zh: `环在 ${near} 附近自${words.zh}（第 ${side + 1} 边与第 ${otherSide + 1} 边）。`,
    en: `The ring ${words.en} near ${near} (sides ${side + 1} and ${otherSide + 1}).`,
  });
}

/** Holes lie in their outer ring and not in each other; polygons lie apart, or in a hole of another. */
function containmentFault(rings: readonly Numbered[], touching: ReadonlySet<string>): GeometryFault | null {
  const indexOf = new Map(rings.map((one, index) => [one, index]));
  const side = (one: Numbered, other: Numbered) => {
    const [a, b] = [indexOf.get(one)!, indexOf.get(other)!];
    if (!touching.has(String([Math.min(a, b), Math.max(a, b)]))) {
      return boxesMeet(one.box, other.box) ? sideOfApart(one.ring, other.ring) : -1;
    }
    const found = sideOf(one.ring, other.ring);
    // a side of the other may pass through a corner of this one
    return found !== 'crosses' && sideOf(other.ring, one.ring) === 'crosses' ? 'crosses' : found;
  };
  const outers = rings.filter(({ hole }) => !hole);
  for (const outer of outers) {
    const holes = rings.filter((one) => one.hole && one.polygon === outer.polygon);
    for (const [index, hole] of holes.entries()) {
      if (side(hole, outer) !== 1) {
        const is = { zh: '洞不在外环之内。', en: 'The hole does not lie in its outer ring.' };
        return geometryFault('hole-outside', hole.place, is);
      }
      for (const other of holes.slice(0, index)) {
        if (side(hole, other) === -1 && side(other, hole) === -1) continue;
        const is = { zh: '两个洞互相重叠。', en: 'Two holes overlap.' };
        return geometryFault('holes-overlap', hole.place, is);
      }
    }
  }
  for (const [index, outer] of outers.entries()) {
    for (const other of outers.slice(0, index)) {
      if (!boxesMeet(outer.box, other.box)) continue;
      const pairs = [
        [outer, other],
        [other, outer],
      ] as const;
      for (const [inner, around] of pairs) {
        const where = side(inner, around);
        if (where === -1) continue;
        const inHole = rings.some(
          (one) => one.hole && one.polygon === around.polygon && side(inner, one) === 1,
        );
        if (where === 1 && inHole) continue;
        const is = { zh: '两个面互相重叠。', en: 'Two polygons overlap.' };
        return geometryFault('polygons-overlap', inner.place, is);
      }
    }
  }
  return null;
}
