import { useId, useState } from 'preact/hooks';
import { TONE_SHAPES, type Tone } from '#core/charts/tone.ts';
import type { MapView } from '#core/contract/maps.ts';
import { useWords } from '../state/language.ts';
import { mapLabels } from '../state/map-labels.ts';
import { useWidth } from '../state/use-width.ts';
import { MapPatterns } from './MapPatterns.tsx';
import { Mark } from './Mark.tsx';

/** What a map says of a region. */
export interface MapRegion {
  name: string;
  shortName: string;
  /** Null where there is nothing to judge. */
  tone: Tone | null;
  /** "滞后 52%" */
  told: string;
  href: string | null;
}

/** Height of the letters on a map in pixels, and the width of the drawing before it is measured. */
const LETTER_PX = 13;
const ASSUMED_WIDTH = 560;

interface Props {
  label: string;
  map: MapView;
  regions: ReadonlyMap<string, MapRegion>;
  chosen?: string | null;
}

/** The regions by their outlines, in the colours, patterns and words of their lights. */
export function OutlineMap({ label, map, regions, chosen = null }: Props) {
  const { maps: words, colon } = useWords();
  const id = useId();
  const [svg, width] = useWidth<SVGSVGElement>();
  const [told, setTold] = useState<string | null>(null);
  const pixels = (width ?? ASSUMED_WIDTH) / map.width;
  const letter = LETTER_PX / pixels;
  const labels = mapLabels(map, (code) => regions.get(code)?.shortName ?? code, {
    pixels,
    letter: LETTER_PX,
  });
  const numbered = labels.filter(({ number }) => number !== null);
  const textOf = (code: string) => {
    const region = regions.get(code);
    return region ? `${region.name}${colon}${region.told}` : code;
  };
  return (
    <figure class="map">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links is no fieldset */}
      <svg
        ref={svg}
        class="map-drawing"
        viewBox={`0 0 ${map.width} ${map.height}`}
        style={{
          aspectRatio: `${map.width} / ${map.height}`,
          maxWidth: `calc(78vh * ${map.width / map.height})`,
        }}
        role="group"
        aria-label={label}
      >
        <MapPatterns id={id} pixels={pixels} />
        {map.shapes.map(({ region: { code }, path }) => {
          const region = regions.get(code);
          const area = (
            <path
              d={path}
              class={`map-area tone-${region?.tone ?? 'none'}`}
              fill={`url(#${id}-${region?.tone ?? 'none'})`}
              fill-rule="evenodd"
            />
          );
          const look = {
            onPointerEnter: () => setTold(code),
            onPointerLeave: () => setTold(null),
            onFocus: () => setTold(code),
            onBlur: () => setTold(null),
          };
          return region?.href ? (
            <a
              key={code}
              class="map-region"
              href={region.href}
              aria-label={textOf(code)}
              aria-current={code === chosen ? 'true' : undefined}
              {...look}
            >
              {area}
            </a>
          ) : (
            <g key={code} class="map-region" {...look}>
              <title>{textOf(code)}</title>
              {area}
            </g>
          );
        })}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
        <g class="map-labels" aria-hidden="true" style={{ fontSize: `${letter}px`, strokeWidth: letter / 4 }}>
          {labels.map(({ code, x, y, text, number }) => (
            <text key={code} x={x} y={y} dy="0.36em">
              {number === null && <LabelMark tone={regions.get(code)?.tone ?? null} />}
              {text}
            </text>
          ))}
        </g>
      </svg>
      <p class="map-told" aria-hidden="true">
        {told === null ? words.hint : textOf(told)}
      </p>
      {numbered.length > 0 && (
        <ol class="map-numbers" aria-label={words.listed}>
          {numbered.map(({ code, number }) => {
            const region = regions.get(code);
            return (
              <li key={code}>
                <b>{number}</b> {region?.tone && <Mark tone={region.tone} />}{' '}
                {region?.href ? <a href={region.href}>{region.name}</a> : region?.name}{' '}
                <small>{region?.told}</small>
              </li>
            );
          })}
        </ol>
      )}
    </figure>
  );
}

/** The mark of a light before a name. */
function LabelMark({ tone }: { tone: Tone | null }) {
  if (tone === null) return null;
  return <tspan class={`tone-${tone}`}>{`${TONE_SHAPES[tone]} `}</tspan>;
}
