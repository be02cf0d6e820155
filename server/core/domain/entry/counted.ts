import type { Indicator } from '../indicator.ts';
import { checkFigure } from '../upload/figure-cell.ts';
import { WHOLE_FILE } from '../upload/issue.ts';

/** Whether figures in a unit are whole numbers only: firms, projects, robots, milestones. */
export function isCounted(indicator: Indicator, unit: string): boolean {
  const known = { ...indicator, name: '', nameEn: '' };
  const issues = checkFigure(0.5, { indicator: known, form: 'point', unit }, WHOLE_FILE, '');
  return issues.some(({ code }) => code === 'not-whole' || code === 'not-done-or-open');
}
