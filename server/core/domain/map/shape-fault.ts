import type { Wording } from '../wording.ts';

/** Where in a geometry; each counted from 1, ring 1 is the outer one. What does not apply is null. */
export interface ShapePlace {
  polygon: number | null;
  ring: number | null;
  position: number | null;
}

/** Something that keeps an outline from being taken. */
export interface GeometryFault extends ShapePlace {
  /** For programs: stable, never translated. */
  code: string;
  message: string;
  messageEn: string;
  /** What should stand there; null when the message says it. */
  expected: string | null;
  expectedEn: string | null;
}

/** The same of a feature in a file; feature and name are null where the whole file or its terms are meant. */
export interface ShapeFault extends GeometryFault {
  feature: number | null;
  name: string | null;
}

export const WHOLE: ShapePlace = { polygon: null, ring: null, position: null };

export function geometryFault(
  code: string,
  place: ShapePlace,
  message: Wording,
  expected: Wording | null = null,
): GeometryFault {
  return {
    ...place,
    code,
    message: message.zh,
    messageEn: message.en,
    expected: expected?.zh ?? null,
    expectedEn: expected?.en ?? null,
  };
}

/** "第 3 个要素（济南市），第 1 面外环第 15 点": where a fault lies, in words; empty for a whole file. */
export function faultPlace(
  { feature, name, polygon, ring, position }: ShapePlace & Pick<ShapeFault, 'feature' | 'name'>,
  locale: 'zh' | 'en',
): string {
  const zh = locale === 'zh';
  const parts: string[] = [];
  if (feature !== null) {
    const called = name === null ? '' : zh ? `（${name}）` : ` (${name})`;
    parts.push(`${zh ? `第 ${feature} 个要素` : `feature ${feature}`}${called}`);
  }
  if (polygon !== null) parts.push(zh ? `第 ${polygon} 面` : `polygon ${polygon}`);
  if (ring !== null) {
    if (ring === 1) parts.push(zh ? '外环' : 'outer ring');
    else parts.push(zh ? `第 ${ring - 1} 个洞` : `hole ${ring - 1}`);
  }
  if (position !== null) parts.push(zh ? `第 ${position} 点` : `position ${position}`);
  return parts.join(zh ? '，' : ', ');
}
