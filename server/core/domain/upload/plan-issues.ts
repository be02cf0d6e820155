import { type Issue, refusal } from './issue.ts';
import type { ReadAt } from './plan-scope.ts';
import type { KnownIndicator, KnownPlan, KnownRegion } from './vocabulary.ts';

/** What is wrong with a plan, a region and an indicator that do not belong together. */

const MOST_NAMED = 6;

export const indicatorNotInPlan = (
  { place, seen }: ReadAt,
  { name, nameEn }: KnownIndicator,
  plan: KnownPlan,
  own: readonly KnownIndicator[],
): Issue => {
  const codes = own.slice(0, MOST_NAMED).map((one) => `${one.code}（${one.name}）`);
  const rest = own.length > MOST_NAMED ? `等 ${own.length} 个` : '';
  return refusal(
    'indicator-not-in-plan',
    place,
    seen,
    {
      zh: `计划“${plan.shortTitle}”里没有指标“${name}”。`,
      en: `The plan ${plan.code} has no indicator "${nameEn}".`,
    },
    own.length === 0
      ? { zh: '“计划”留空：这个计划没有量化指标', en: 'no plan: this one has no targets in figures' }
      : {
          zh: `${plan.code} 的指标：${codes.join('、')}${rest}；或改写、去掉计划`,
          en: `an indicator of ${plan.code}: ${own.map(({ code }) => code).join(', ')}; or another plan, or none`,
        },
  );
};

export const regionOutsidePlan = ({ place, seen }: ReadAt, { name }: KnownRegion, plan: KnownPlan): Issue =>
  refusal(
    'region-outside-plan',
    place,
    seen,
    {
      zh: `“${name}”不在计划“${plan.shortTitle}”的范围内。`,
      en: `"${name}" is outside the plan ${plan.code}.`,
    },
    { zh: scopeOf([plan]), en: `${plan.region.code} or a region below it` },
  );

/** @param plans those that use the indicator; at least one */
export const regionOutsidePlans = (
  { place, seen }: ReadAt,
  { name }: KnownRegion,
  indicator: KnownIndicator,
  plans: readonly KnownPlan[],
): Issue => {
  const names = plans.map(({ shortTitle }) => `“${shortTitle}”`).join('、');
  const codes = plans.map(({ code }) => code).join(', ');
  return refusal(
    'region-outside-plan',
    place,
    seen,
    {
      zh: `指标“${indicator.name}”属于计划${names}，“${name}”不在它的范围内。`,
      en: `The indicator "${indicator.nameEn}" belongs to ${codes}; "${name}" is outside.`,
    },
    {
      zh: `${scopeOf(plans)}，或“${name}”所属计划的指标`,
      en: `${plans.map((plan) => plan.region.code).join(' or ')}, a region below, or another indicator`,
    },
  );
};

function scopeOf(plans: readonly KnownPlan[]): string {
  return plans.map(({ region }) => `${region.code} ${region.name}及其下级地区`).join('，或');
}
