import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Part, Places } from './parts.ts';

/** The places that parts can take, all equally rich: which of them fits depends on how long the parts are. */
export function placings({ trend, regions, targets }: Briefing): Places[] {
  const after: Part[] = ['targets', 'heat', 'tasks', 'goals', 'events', 'notes'];
  if (regions) {
    const columns: [number, number] = [101, 75];
    return [
      { columns, left: ['trend', 'outlook', 'basis'], right: ['regions'], full: ['attention', ...after] },
      { columns, left: ['trend', 'outlook', 'attention'], right: ['regions', 'basis'], full: after },
      { columns, left: ['trend', 'outlook', 'basis', 'attention'], right: ['regions'], full: after },
    ];
  }
  if (trend) {
    const columns: [number, number] = [101, 75];
    const full: Part[] = ['targets', 'heat', 'goals', 'events', 'notes'];
    return [
      { columns, left: ['trend', 'outlook', 'basis'], right: ['tasks', 'attention'], full },
      { columns, left: ['trend', 'outlook'], right: ['attention', 'basis', 'tasks'], full },
    ];
  }
  const columns: [number, number] = [88, 88];
  if (targets.length > 0) {
    return [
      {
        columns,
        left: ['goals'],
        right: ['tasks'],
        full: ['targets', 'basis', 'attention', 'events', 'notes'],
      },
    ];
  }
  return [{ columns, left: ['goals', 'events'], right: ['tasks', 'attention'], full: ['notes'] }];
}
