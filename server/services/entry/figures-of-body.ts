import type { FiguresBody } from '#core/contract/entry/figures.ts';
import type { EnteredFigure } from '#core/domain/entry/figure-row.ts';
import { given } from '#core/domain/entry/given.ts';

/**
 * The figures of a body with everything that was left out as null. An address that stands alone beside the day
 * of a milestone is its evidence, which is kept as the note.
 */
export function enteredFigures({ observations }: FiguresBody): EnteredFigure[] {
  return observations.map((one) => ({
    indicator: one.indicator,
    region: one.region,
    period: one.period,
    form: one.form ?? null,
    value: one.value,
    unit: given(one.unit),
    status: one.status ?? null,
    yoyPercent: one.yoyPercent ?? null,
    sourceUrl: given(one.sourceUrl),
    occurredOn: one.occurredOn ?? null,
    note: given(one.note) ?? (one.occurredOn ? given(one.sourceUrl) : null),
  }));
}
