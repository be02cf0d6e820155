import type { ReportRow } from '#core/contract/reports.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { comparePeriods } from '#core/domain/period.ts';
import { REPORT_STATES } from '#core/domain/review/report-moves.ts';
import { Choice } from '../../components/Choice.tsx';
import { useQuery } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { usePlanNames } from '../../state/plan-names.ts';

/** Which reports are listed: of which plan, for which period, in which state. The choice stands in the address. */
export function ReportFilters({ reports }: { reports: readonly ReportRow[] }) {
  const words = useWords();
  const { list, states } = words.reports;
  const planName = usePlanNames();
  const [query, change] = useQuery();
  if (reports.length < 2) return null;
  const plans = [...new Set(reports.map(({ plan }) => plan))].filter((plan) => plan !== null);
  const periods = [...new Set(reports.map(({ period }) => period))].sort((a, b) => comparePeriods(b, a));
  const present = REPORT_STATES.filter((state) => reports.some((report) => report.state === state));
  const all = { value: '', text: words.all };
  return (
    <div class="filters report-filters">
      <Choice
        label={list.plan}
        value={query.plan ?? ''}
        onChoose={(plan) => change({ plan: plan || null }, true)}
        options={[all, ...plans.map((plan) => ({ value: plan, text: planName(plan) }))]}
      />
      <Choice
        label={list.period}
        value={query.period ?? ''}
        onChoose={(period) => change({ period: period || null }, true)}
        options={[
          all,
          ...periods.map((period) => ({ value: period, text: formatPeriod(period, language.value) })),
        ]}
      />
      <Choice
        label={list.state}
        value={query.state ?? ''}
        onChoose={(state) => change({ state: state || null }, true)}
        options={[all, ...present.map((state) => ({ value: state, text: states[state] }))]}
      />
    </div>
  );
}
