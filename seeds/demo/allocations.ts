import type { Figure, RegionCode, TargetCode } from '#core/domain/units.ts';
import { JIANGSU_ALLOCATIONS } from './jiangsu.ts';
import { SHANDONG_ALLOCATIONS } from './shandong.ts';

/** An invented part of a province's target, given to one of its cities; in the target's unit. */
export interface DemoAllocation {
  target: TargetCode;
  region: RegionCode;
  value: Figure;
}

/** Every invented part. Of each target the parts come to less than the whole. */
export function demoAllocations(): readonly DemoAllocation[] {
  return [...JIANGSU_ALLOCATIONS, ...SHANDONG_ALLOCATIONS];
}
