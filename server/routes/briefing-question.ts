import { type Static, Type } from 'typebox';
import { BriefingLanguage, type BriefingParams } from '#core/contract/briefings.ts';
import { AsOf } from '#core/contract/common.ts';

export const BriefedRegion = Type.Optional(
  Type.String({ pattern: '^[0-9A-Z]{6,12}$', description: '只看分解到该地区的目标，如 370100' }),
);

/** `since`: what changes are told against; the cut-off of the period before when left out. */
export const BriefingQuery = Type.Object({
  asOf: AsOf,
  since: AsOf,
  region: BriefedRegion,
  lang: BriefingLanguage,
  template: Type.Optional(
    Type.String({ maxLength: 100, description: '模板的编号或名称；空为计划专用的或标准的模板' }),
  ),
});

interface Asked {
  params: Static<typeof BriefingParams>;
  query: Static<typeof BriefingQuery>;
}

/** Which briefing a request is about. */
export function questionOf({ params, query: { lang: language, ...query } }: Asked) {
  const { asOf, since, region, template } = query;
  const { plan, period } = params;
  return { plan: plan.split(','), period, asOf, since, region, language, template };
}
