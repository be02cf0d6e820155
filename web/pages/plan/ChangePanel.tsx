import type { ChangeView } from '#core/contract/analysis.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { formatDate } from '#core/domain/format.ts';
import { AnalysisSentences } from '../../components/AnalysisSentences.tsx';
import { Choice } from '../../components/Choice.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { CHANGE_SPANS, dayBefore, spanIn } from '../../state/change-span.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { ChangeTable } from './ChangeTable.tsx';
import '../../styles/analysis.css';

/** What moved a target since an earlier moment: new activity, revisions, or the promise itself. */
export function ChangePanel({ row }: { row: ProgressRow }) {
  const { change: words } = useWords().analysis;
  const locale = language.value;
  const [query, change] = useQuery();
  const span = spanIn(query.since);
  const question = {
    target: row.target,
    region: row.allocated ? row.region.code : null,
    from: dayBefore(row.asOf, span),
  };
  const answer = useAnswer<ChangeView>(apiPaths.change(question, useMoment()));
  return (
    <Panel
      title={words.title}
      note={
        <>
          {words.note} <DemoBadge shown={loadedValue(answer)?.demo ?? false} />
        </>
      }
    >
      <div class="filters">
        <Choice
          label={words.since}
          value={span}
          options={CHANGE_SPANS.map((value) => ({ value, text: words.spans[value] }))}
          onChoose={(value) => change({ since: value === 'quarter' ? null : value }, true)}
        />
        <span class="mute">
          {words.between(formatDate(question.from, locale), formatDate(row.asOf, locale))}
        </span>
      </div>
      <Loaded answer={answer} skeleton={<Skeleton height={34} lines={3} />}>
        {(view) => {
          const own = view.rows.find((one) => one.region.code === row.region.code);
          return own ? (
            <>
              <ChangeTable change={own} unit={view.unit} decimals={view.decimals} />
              <details class="working">
                <summary>{words.working}</summary>
                <AnalysisSentences steps={own.explanation} />
              </details>
            </>
          ) : (
            <Empty>{words.noRows}</Empty>
          );
        }}
      </Loaded>
    </Panel>
  );
}
