import { useMemo } from 'preact/hooks';
import type { ChartFacts } from '#core/charts/chart-facts.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { formatDate, formatPeriod } from '#core/domain/format.ts';
import { STATUS_WORDS } from '#core/domain/observation-words.ts';
import type { Period } from '#core/domain/period.ts';
import type { IsoDate } from '#core/domain/units.ts';
import { momentText } from '../components/MomentPicker.tsx';
import { apiPaths } from '../paths.ts';
import { useMoment } from '../state/address.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { language, useWords } from '../state/language.ts';
import { loadedValue } from '../state/loadable.ts';
import { planTitle } from '../state/names.ts';
import { useList } from '../state/use-answer.ts';

interface Given {
  title: string;
  unit?: string | null;
  /** Of the newest figures. */
  period?: Period | null;
  /** The day as of which the answer was given; today's when left out. */
  day?: IsoDate | null;
  /** Whose targets it shows. */
  plan?: string | null;
  /** Where the figures are from, when that is not the regions' reports. */
  source?: string | null;
  demo: boolean;
  /** What else must be seen at once. */
  marks?: readonly string[];
  /** How final the newest figures are. */
  statuses?: readonly string[];
  notes?: readonly string[];
  remarks?: readonly string[];
  /** Subject and region, for the name of a file. */
  file: readonly string[];
}

/** Not final, so a picture of it says so. */
const PROVISIONAL = ['flash', 'preliminary'] as const;

/** What a chart says of itself: its plan's standing, the moment looked from, and the marks of its figures. */
export function useChartFacts(given: Given): ChartFacts {
  const words = useWords();
  const moment = useMoment();
  const locale = language.value;
  const plans = loadedValue(useList<PlanSummary>(apiPaths.plans()))?.items;
  return useMemo(() => {
    const plan = plans?.find(({ code }) => code === given.plan) ?? null;
    const { unit = null, period = null, day = null, statuses = [], notes = [] } = given;
    const seen = moment ?? day;
    const provisional = PROVISIONAL.filter((status) => statuses.includes(status));
    return {
      title: given.title,
      unit,
      period: period === null ? null : formatPeriod(period, locale),
      moment: moment === null ? (day === null ? '' : formatDate(day, locale)) : momentText(moment),
      source: given.source ?? words.charts.source(plan && planTitle(plan)),
      marks: [
        ...(given.demo ? [words.demo.mark] : []),
        ...provisional.map((status) => STATUS_WORDS[locale][status]),
        ...(plan && plan.status !== 'issued' ? [words.plan.status[plan.status]] : []),
        ...(given.marks ?? []),
      ],
      notes: notes.filter((note) => note !== ''),
      ...(given.remarks ? { remarks: given.remarks } : {}),
      file: [...given.file, period ?? '', seen === null ? '' : words.charts.asOf(fileMoment(seen))],
    };
  }, [plans, moment, locale, words, JSON.stringify(given)]);
}

/** "2026-11-20", or "2026-11-20-1005" of an instant. */
function fileMoment(moment: string): string {
  return moment.includes('T') ? chinaMinute(moment).replace(' ', '-').replace(':', '') : moment;
}
