import type { MapView } from '#core/contract/maps.ts';
import { apiPaths } from '../paths.ts';
import { useMoment, useQuery } from './address.ts';
import { loadedValue } from './loadable.ts';
import { useAnswer } from './use-answer.ts';

export const MAP_VIEWS = ['tiles', 'map', 'ranking'] as const;
export type MapViewKind = (typeof MAP_VIEWS)[number];

/** How the parts of a region are shown: as the address says where there are outlines, else by tiles. */
export function useMapView(parent: string): { view: MapViewKind; map: MapView | null } {
  const [query] = useQuery();
  const map = loadedValue(useAnswer<MapView>(apiPaths.map(parent, useMoment())));
  if (map === null || map.shapes.length === 0) return { view: 'tiles', map: null };
  return { view: MAP_VIEWS.find((one) => one === query.map) ?? 'tiles', map };
}
