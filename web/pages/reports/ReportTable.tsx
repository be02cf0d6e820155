import type { ComponentChildren } from 'preact';
import type { ReportRow } from '#core/contract/reports.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { paths } from '../../paths.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { usePlanNames } from '../../state/plan-names.ts';
import { StateMark } from './StateMark.tsx';

interface Props {
  rows: readonly ReportRow[];
  empty: string;
  /** A column of the list's own. */
  last?: { heading: string; cell: (row: ReportRow) => ComponentChildren };
}

/** Reports, one a line, each with the way to it. */
export function ReportTable({ rows, empty, last }: Props) {
  const { list } = useWords().reports;
  const names = useNames();
  const planName = usePlanNames();
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  return (
    <div class="table-box">
      <table class="table report-table">
        <thead>
          <tr>
            <th scope="col">{list.region}</th>
            <th scope="col">{list.period}</th>
            <th scope="col">{list.plan}</th>
            <th scope="col">{list.state}</th>
            <th scope="col">{list.by}</th>
            <th scope="col">{list.changed}</th>
            {last && <th scope="col">{last.heading}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" class="nowrap">
                <A to={paths.report(row.id)}>
                  <b>{names.region(row.region)}</b>
                </A>
              </th>
              <td class="nowrap">{formatPeriod(row.period, language.value)}</td>
              <td>{planName(row.plan)}</td>
              <td>
                <ReportState row={row} />
              </td>
              <td class="nowrap">{row.submittedBy ?? row.createdBy}</td>
              <td class="nowrap">{chinaMinute(row.submittedAt ?? row.changedAt)}</td>
              {last && <td>{last.cell(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ReportState({ row }: { row: ReportRow }) {
  const { list, head } = useWords().reports;
  return (
    <span class="report-state">
      <StateMark state={row.state} />
      {row.openQuestions > 0 && <small>{list.questions(row.openQuestions)}</small>}
      {row.reason !== null && <span class="badge">{head.revision(row.revision)}</span>}
      {row.onTime === false && <span class="badge badge-changed">{list.late}</span>}
      <DemoBadge shown={row.demo} />
    </span>
  );
}
