/** In what a difference of two figures is told: percentages differ by 个百分点, everything else by its own unit. */
export function unitOfChange(unit: string): string {
  return unit === '%' ? '个百分点' : unit;
}
