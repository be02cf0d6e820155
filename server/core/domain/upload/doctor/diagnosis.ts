import type { Wording } from '../../wording.ts';
import { tidy } from '../cell.ts';
import { isExplained } from '../checks/explained.ts';
import { checkFigure } from '../figure-cell.ts';
import { doubt, type Issue, type Repair } from '../issue.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';

/** What is probably wrong with a figure, and what was probably meant. */
export interface Diagnosis {
  figure: ReportedFigure;
  code: string;
  /** What makes the figure as it is implausible. */
  message: Wording;
  repair: Repair;
}

export function diagnosisIssue({ figure, code, message, repair }: Diagnosis): Issue {
  const { place, unit } = figure;
  const value = `${shown(repair.value)}${unit}`;
  return doubt(
    code,
    place,
    figure.seen,
    {
      zh: `${message.zh}${repair.why}确实是这个数的，请说明原因。`,
      en: `${message.en} ${repair.whyEn} If the figure is right, please say why.`,
    },
    { explained: isExplained(figure), expected: { zh: value, en: `${shown(repair.value)} ${unit}` }, repair },
  );
}

/** A value as it would stand in the cell; null where no figure of the indicator can be that. */
export function repairedValue(
  { indicator, form, unit, place }: ReportedFigure,
  value: number,
): number | null {
  const tidied = tidy(value);
  const issues = checkFigure(tidied, { indicator, form, unit }, place, '');
  return Number.isFinite(tidied) && issues.length === 0 ? tidied : null;
}
