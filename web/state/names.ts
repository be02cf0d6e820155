import { useMemo } from 'preact/hooks';
import type { CodedName } from '#core/contract/common.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import type { IndicatorRow, RegionRow } from '#core/contract/targets.ts';
import { apiPaths } from '../paths.ts';
import { language } from './language.ts';
import { type Loadable, loadedValue } from './loadable.ts';
import { useAnswer } from './use-answer.ts';

/** Names in the reader's language. English ones come with the lists of indicators, regions and plans; until then, and where there is none, the Chinese name stands. */
export interface Names {
  indicator: (named: CodedName) => string;
  region: (named: CodedName) => string;
}

export function useNames(): Names {
  const english = language.value === 'en';
  const indicators = useAnswer<{ items: IndicatorRow[] }>(english ? apiPaths.indicators() : null);
  const regions = useAnswer<{ items: RegionRow[] }>(english ? apiPaths.regionsInEnglish() : null);
  return useMemo(() => {
    const indicatorNames = englishNames(indicators);
    const regionNames = englishNames(regions);
    return {
      indicator: ({ code, name }) => indicatorNames.get(code) ?? name,
      region: ({ code, name }) => regionNames.get(code) ?? name,
    };
  }, [indicators, regions]);
}

/**
 * Whether names are still on their way that the reader's language needs. A screen that is drawn before moves when they
 * come. They never hold it up for good: where they cannot be had, the Chinese ones stand.
 */
export function useNamesComing(): boolean {
  const english = language.value === 'en';
  const indicators = useAnswer<unknown>(english ? apiPaths.indicators() : null);
  const regions = useAnswer<unknown>(english ? apiPaths.regionsInEnglish() : null);
  const plans = useAnswer<unknown>(english ? apiPaths.plans() : null);
  return english && [indicators, regions, plans].some((names) => names?.kind === 'loading');
}

/** An answer that is still on its way while the names are that its screen says it with: what every page with names of regions, indicators or plans waits by. */
export function useNamed<T>(answer: Loadable<T>): Loadable<T> {
  return useNamesComing() ? { kind: 'loading' } : answer;
}

function englishNames(answer: Loadable<{ items: { code: string; nameEn: string | null }[] }> | null) {
  const items = answer === null ? null : loadedValue(answer)?.items;
  return new Map((items ?? []).map(({ code, nameEn }) => [code, nameEn]));
}

export function planTitle(plan: PlanSummary): string {
  return language.value === 'en' ? englishTitle(plan) : plan.title;
}

/** With straight quotation marks: a Chinese font draws the curved ones a whole character wide. */
function englishTitle({ titleEn }: PlanSummary): string {
  return titleEn.replace(/[“”]/g, '"');
}

/** The plan's place and subject, short enough for a card. That it is a draft stands beside it. */
export function planShortTitle(plan: PlanSummary): string {
  if (language.value === 'en') return englishTitle(plan).replace(/, draft for comment$/, '');
  return plan.shortTitle.replace(/（征求意见稿）$/, '');
}
