import type { Trend } from '#core/charts/trend.ts';
import { chartWords } from '#core/charts/words.ts';
import type { SupersededView } from '#core/contract/course.ts';
import type { ProgressRow, TrendView } from '#core/contract/progress.ts';
import type { Locale } from '#core/domain/format.ts';
import { STATUS_WORDS } from '#core/domain/observation-words.ts';
import type { Messages } from '../i18n/messages.ts';
import { unitText } from '../i18n/units.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { targetText } from '../state/target-text.ts';

/** What of an answer is drawn. */
interface Shown extends Pick<TrendView, 'levels' | 'planLine' | 'forecast'> {
  progress: Pick<
    ProgressRow,
    'unit' | 'decimals' | 'period' | 'level' | 'planLine' | 'deadline' | 'targetValue'
  >;
}

/** What the trend chart draws of an answer of the API. `text` is the target as a person reads it. */
export function trendOfView(view: Shown, text: string, locale: Locale): Trend {
  const { progress } = view;
  const { period, level, planLine, deadline, targetValue } = progress;
  return {
    unit: unitText(progress.unit, locale),
    decimals: progress.decimals,
    levels: view.levels.map((point) => ({
      period: point.period,
      value: point.value,
      estimated: point.derivation === 'estimated',
      demo: point.demo,
    })),
    planLine: view.planLine,
    forecast: view.forecast,
    target: deadline === null ? null : { date: deadline, value: targetValue, text },
    moment:
      period === null || level === null
        ? null
        : { period, value: level, againstPlan: planLine === null ? null : level - planLine },
  };
}

interface Changed extends Pick<TrendView, 'superseded' | 'formerPlanLines'> {
  progress: Pick<ProgressRow, 'decimals'>;
}

/** What was known and promised before, as the trend chart draws it. */
export function ghostsOfView(
  { superseded, formerPlanLines, progress }: Changed,
  words: Messages,
  locale: Locale,
): Pick<Trend, 'ghosts' | 'formerLines'> {
  const standing = ({ derivation, status }: SupersededView['points'][number]) =>
    derivation === 'estimated' ? chartWords(locale).estimated : STATUS_WORDS[locale][status];
  return {
    ghosts: superseded.map(({ supersededAt, points }) => ({
      standing: [...new Set(points.filter(({ replaced }) => replaced).map(standing))].join(words.comma),
      until: chinaMinute(supersededAt),
      points: points.map(({ period, value, derivation, demo, replaced, replacedBy }) => ({
        ...{ period, value, demo, replaced, replacedBy },
        estimated: derivation === 'estimated',
      })),
    })),
    formerLines: formerPlanLines.map(({ until, planLine: corners, ...bound }) => ({
      text: targetText({ ...bound, decimals: progress.decimals }, words),
      until,
      corners,
    })),
  };
}
