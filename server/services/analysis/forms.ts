import type { FormsView } from '#core/contract/derived-figures.ts';
import { formsSideBySide } from '#core/domain/derived-figures.ts';
import { formsSteps } from '#core/domain/derived-figures-steps.ts';
import { periodEnd } from '#core/domain/period.ts';
import type { IndicatorCode, RegionCode } from '#core/domain/units.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { gather } from '../progress/gather.ts';
import { codedName } from './places.ts';
import { sentences } from './sentences.ts';
import { subjectOf } from './subject.ts';

/** Both reporting forms of a flow in one region, as reported and as the other form makes them. */
export async function formsView(
  context: ServiceContext,
  question: { indicator: IndicatorCode; region: RegionCode },
  moment: Moment,
): Promise<FormsView> {
  const { indicator, region } = await subjectOf(context, question, moment);
  const gathered = await gather(context, [question], moment);
  const observations = gathered
    .observations(indicator.code, region.code)
    .filter(({ period }) => periodEnd(period) <= moment.day);
  const rows = indicator.measureKind === 'flow' ? formsSideBySide(indicator, observations) : [];
  return {
    indicator: { code: indicator.code, name: indicator.name },
    region: codedName(region),
    unit: indicator.unit,
    decimals: indicator.decimals,
    none: indicator.measureKind === 'flow' ? null : 'not_a_flow',
    rows: rows.map((row) => ({
      ...row,
      explanation: sentences(formsSteps(row, indicator.decimals), indicator.decimals),
    })),
    demo: rows.some(({ reported: { period, ytd } }) => period?.demo === true || ytd?.demo === true),
    asOf: moment.day,
  };
}
