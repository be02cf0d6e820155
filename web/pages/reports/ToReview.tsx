import type { ReportRow, ReportView } from '#core/contract/reports.ts';
import { Panel } from '../../components/Panel.tsx';
import { apiPaths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import type { ReportGroups } from '../../state/report-list.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { PublishApproved } from './PublishApproved.tsx';
import { ReportTable } from './ReportTable.tsx';

/** A reviewer's reports: what waits for a decision, the oldest first, and what was decided. */
export function ToReview({ groups }: { groups: ReportGroups }) {
  const { list } = useWords().reports;
  return (
    <div class="stack">
      <Panel title={`${list.toReview} ${groups.waiting.length || ''}`}>
        <ReportTable
          rows={groups.waiting}
          empty={list.nothingToReview}
          last={{ heading: list.counts, cell: (row) => <Contents row={row} /> }}
        />
      </Panel>
      <Panel title={list.reviewed}>
        <PublishApproved approved={groups.approved} />
        <ReportTable rows={[...groups.approved, ...groups.done]} empty={list.nothingDone} />
      </Panel>
    </div>
  );
}

/** How much of a report differs from the record, and how much of it was explained. */
function Contents({ row }: { row: ReportRow }) {
  const { list } = useWords().reports;
  const view = loadedValue(useAnswer<ReportView>(apiPaths.report(row.id)));
  if (!view) return null;
  const of = (severity: string) => view.issues.filter((issue) => issue.severity === severity).length;
  return <>{list.countsText(view.counts.changed, view.counts.new, of('reason'), of('note'))}</>;
}
