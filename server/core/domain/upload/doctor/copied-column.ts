import { formatPeriod } from '../../format.ts';
import { addPeriods, type Period } from '../../period.ts';
import type { CheckContext } from '../checks/check-context.ts';
import { isExplained } from '../checks/explained.ts';
import { type FigureColumn, formOfColumn } from '../form-of-column.ts';
import { doubt, type Issue, type Repair } from '../issue.ts';
import { previousInYear } from '../period-text.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';
import { repairedValue } from './diagnosis.ts';

/** Lines that may stay the same by themselves: one or two counts often do. */
const FEWEST_LINES = 3;

/**
 * Last period's column handed in again: of one region every figure of 当期, or of 累计, that can be compared equals
 * that of the period before, at least three of them and at least two different ones. What should stand there follows
 * where the line's other column is not copied as well; else there is no value to offer.
 */
export function copiedColumns(context: CheckContext): Issue[] {
  const columns = Map.groupBy(context.figures.filter(context.isFresh), (figure) =>
    [figure.place.sheet, figure.region.code, figure.period, columnOf(figure)].join('|'),
  );
  return [...columns.values()].flatMap((figures) => {
    const before = addPeriods(figures[0]!.period, -1);
    const comparable = figures.flatMap((figure) => {
      const { value, unit, form, indicator } = figure;
      if (value === null || value === 0 || indicator.measureKind === 'milestone') return [];
      const last = context.known.valueIn(unit, figure, before, form);
      return last === null ? [] : [{ figure, same: last === value }];
    });
    const isCopy =
      comparable.length >= FEWEST_LINES &&
      comparable.every(({ same }) => same) &&
      new Set(comparable.map(({ figure }) => figure.value)).size > 1;
    return isCopy ? comparable.map(({ figure }) => copied(context, figure, before, comparable.length)) : [];
  });
}

function columnOf({ indicator, form }: ReportedFigure): FigureColumn {
  return formOfColumn(indicator.measureKind, 'ytd') === form ? 'ytd' : 'current';
}

/** What the line's other column makes of it: 累计 is that of the period before with 当期, and the other way round. */
function meant({ known }: CheckContext, figure: ReportedFigure, last: Period): Repair | null {
  const { indicator, form, period, unit } = figure;
  if (indicator.measureKind !== 'flow') return null;
  const other = form === 'ytd' ? 'period' : 'ytd';
  const beside = known.valueIn(unit, figure, period, other);
  if (beside === null || beside === known.valueIn(unit, figure, last, other)) return null;
  const previous = previousInYear(period);
  const before = previous === null ? 0 : known.valueIn(unit, figure, previous, 'ytd');
  if (before === null) return null;
  const value = repairedValue(figure, form === 'ytd' ? before + beside : beside - before);
  if (value === null || value <= 0 || value === figure.value) return null;
  const told = `${shown(value)}${unit}`;
  return {
    value,
    why: form === 'ytd' ? `按当期推算，累计应是 ${told}。` : `按累计推算，当期应是 ${told}。`,
    whyEn: `By the other column it should be ${shown(value)} ${unit}.`,
  };
}

function copied(context: CheckContext, figure: ReportedFigure, before: Period, lines: number): Issue {
  const column = columnOf(figure) === 'ytd' ? '累计' : '当期';
  const repair = meant(context, figure, before);
  const { unit } = figure;
  const expected = repair && {
    zh: `${shown(repair.value)}${unit}`,
    en: `${shown(repair.value)} ${unit}`,
  };
  return doubt(
    'column-copied',
    figure.place,
    figure.value === null ? null : shown(figure.value),
    {
      zh: `${column}这一列的 ${lines} 个数与${formatPeriod(before, 'zh')}完全相同，像是抄了上期的数。${repair?.why ?? '请核对；'}确实没有变化的，请逐行说明原因。`,
      en: `All ${lines} figures of ${column} equal those of ${formatPeriod(before, 'en')}: last period's column seems to be copied. ${repair ? `${repair.whyEn} ` : ''}If nothing changed, please say why on each line.`,
    },
    { explained: isExplained(figure), expected, repair },
  );
}
