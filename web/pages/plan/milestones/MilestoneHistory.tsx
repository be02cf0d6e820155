import type { MilestoneReportRow } from '#core/contract/milestones.ts';
import { formatDate } from '#core/domain/format.ts';
import { DemoBadge } from '../../../components/DemoMark.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { apiPaths } from '../../../paths.ts';
import { useMoment } from '../../../state/address.ts';
import { chinaMinute } from '../../../state/china-minute.ts';
import { language, useWords } from '../../../state/language.ts';
import { useList } from '../../../state/use-answer.ts';
import { Evidence, hasEvidence } from './Evidence.tsx';
import { PercentBar } from './PercentBar.tsx';

/** Everything that was reported of it, newest first. */
export function MilestoneHistory({ code }: { code: string }) {
  const words = useWords().plan.milestones;
  const answer = useList<MilestoneReportRow>(apiPaths.milestoneReports(code, useMoment()));
  return (
    <>
      <h3>{words.history}</h3>
      <Loaded answer={answer} skeleton={<Skeleton height={40} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{words.noHistory}</Empty>
          ) : (
            <ol class="standing-history">
              {items.map((report) => (
                <Report key={report.vintage} report={report} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </>
  );
}

function Report({ report }: { report: MilestoneReportRow }) {
  const { plan, colon } = useWords();
  const words = plan.milestones;
  const locale = language.value;
  const days: [string, string | null][] = [
    [words.doneOn, report.doneOn],
    [words.fields.due, report.due],
  ];
  return (
    <li>
      <p>
        <b>{words.reported[report.state]}</b>{' '}
        {report.percent !== null && <PercentBar percent={report.percent} />} <DemoBadge shown={report.demo} />
      </p>
      {days.map(
        ([label, day]) =>
          day !== null && (
            <p key={label} class="card-note">
              {label}
              {colon}
              {formatDate(day, locale)}
            </p>
          ),
      )}
      {hasEvidence(report) && (
        <p class="card-note">
          {words.evidence}
          {colon}
          <Evidence of={report} />
        </p>
      )}
      {report.note !== null && (
        <p class="card-note standing-text" lang="zh-CN">
          {report.note}
        </p>
      )}
      <p class="card-note">
        {report.unit !== null && report.unit !== report.recorder && (
          <span lang="zh-CN">{report.unit} · </span>
        )}
        {words.by(report.recorder, chinaMinute(report.recordedAt))} · {words.version(report.vintage)}
      </p>
    </li>
  );
}
