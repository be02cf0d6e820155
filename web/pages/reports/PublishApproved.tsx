import { useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { PublishResult } from '#core/contract/report-bodies.ts';
import type { ReportRow } from '#core/contract/reports.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { RequestError, send } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { checkDataVersion } from '../../state/data-version.ts';
import { language, useWords } from '../../state/language.ts';
import { usePlanNames } from '../../state/plan-names.ts';
import { Refused } from './Refused.tsx';

/** Publishes what was approved, of one plan and period at a time. */
export function PublishApproved({ approved }: { approved: readonly ReportRow[] }) {
  const { list } = useWords().reports;
  const planName = usePlanNames();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [published, setPublished] = useState<number | null>(null);
  const groups = Map.groupBy(approved, ({ plan, period }) => JSON.stringify([plan, period]));

  async function publish({ plan, period }: ReportRow): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const result = await send<PublishResult>(apiPaths.publishApproved(), 'POST', { plan, period });
      setPublished(result.published.length);
      void checkDataVersion();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
      refreshAll();
    }
  }

  if (groups.size === 0 && published === null) return null;
  return (
    <div class="stack">
      <Refused problem={problem} />
      {published !== null && (
        <p class="notice notice-done" role="status">
          {list.published(published)}
        </p>
      )}
      <p class="row">
        {[...groups.values()].map((rows) => (
          <button
            key={`${rows[0]!.plan} ${rows[0]!.period}`}
            type="button"
            class="button"
            disabled={busy}
            onClick={() => void publish(rows[0]!)}
          >
            {list.publishApproved(
              planName(rows[0]!.plan),
              formatPeriod(rows[0]!.period, language.value),
              rows.length,
            )}
          </button>
        ))}
      </p>
    </div>
  );
}
