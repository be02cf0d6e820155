import { formatPeriod } from '../../format.ts';
import { addPeriods, type Period } from '../../period.ts';
import type { CheckContext } from '../checks/check-context.ts';
import { isExplained } from '../checks/explained.ts';
import { type FigureColumn, formOfColumn } from '../form-of-column.ts';
import { doubt, type Issue } from '../issue.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';

/** Lines that may stay the same by themselves: one or two counts often do. */
const FEWEST_LINES = 3;

/**
 * Last period's column handed in again: of one region every figure of 当期, or of 累计, that can be compared equals
 * that of the period before, at least three of them and at least two different ones. There is no value to offer:
 * what should stand there is not known.
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
    return isCopy ? comparable.map(({ figure }) => copied(figure, before, comparable.length)) : [];
  });
}

function columnOf({ indicator, form }: ReportedFigure): FigureColumn {
  return formOfColumn(indicator.measureKind, 'ytd') === form ? 'ytd' : 'current';
}

function copied(figure: ReportedFigure, before: Period, lines: number): Issue {
  const column = columnOf(figure) === 'ytd' ? '累计' : '当期';
  return doubt(
    'column-copied',
    figure.place,
    figure.value === null ? null : shown(figure.value),
    {
      zh: `${column}这一列的 ${lines} 个数与${formatPeriod(before, 'zh')}完全相同，像是抄了上期的数。请核对；确实没有变化的，请逐行说明原因。`,
      en: `All ${lines} figures of ${column} equal those of ${formatPeriod(before, 'en')}: last period's column seems to be copied. If nothing changed, please say why on each line.`,
    },
    { explained: isExplained(figure) },
  );
}
