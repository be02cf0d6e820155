import type { ReportView } from '#core/contract/reports.ts';
import { formatDate, formatPeriod } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Mixed } from '../../components/Mixed.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { paths } from '../../paths.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { usePlanNames } from '../../state/plan-names.ts';
import { StateMark } from './StateMark.tsx';

/** What a report is about, where it stands, until when it is taken, and who had it in hand. */
export function ReportHead({ view }: { view: ReportView }) {
  const words = useWords();
  const { head, list } = words.reports;
  const names = useNames();
  const planName = usePlanNames();
  const locale = language.value;
  // Its code until the names are there: then the title that the report brought.
  const known = planName(view.plan);
  const by = (name: string | null, at: string | null) =>
    name !== null && at !== null ? head.savedBy(name, chinaMinute(at)) : null;
  const last = lastSave(view);
  const facts = [
    [head.reason, view.reason],
    [head.complete, head.completeText(view.complete.filled, view.complete.expected)],
    [head.submittedBy, by(view.submittedBy, view.submittedAt)],
    [head.decidedBy, by(view.decidedBy, view.decidedAt)],
    [head.decision, view.decision],
    [head.saved, by(last.actor, last.at)],
  ] as const;
  return (
    <>
      <PageHead
        kicker={
          <>
            <A to={paths.reports()}>{list.title}</A>
            <span>{locale === 'en' && known !== view.plan ? known : (view.planTitle ?? list.noPlan)}</span>
          </>
        }
        title={`${names.region(view.region)} ${formatPeriod(view.period, locale)}`}
        note={<Term view={view} />}
        aside={
          <span class="report-state">
            <DemoBadge shown={view.demo} />
            <span class="badge">{view.reason === null ? head.first : head.revision(view.revision)}</span>
            <StateMark state={view.state} />
          </span>
        }
      />
      <dl class="report-facts">
        {facts.map(
          ([term, text]) =>
            text !== null && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <Mixed text={text} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}

/** Who wrote into the report last, and when. */
function lastSave({ history, createdBy, createdAt }: ReportView): { actor: string; at: string } {
  return history.findLast(({ cells }) => cells.length > 0) ?? { actor: createdBy, at: createdAt };
}

function Term({ view: { term, onTime } }: { view: ReportView }) {
  const { head, list } = useWords().reports;
  if (!term) return <span>{head.noTerm}</span>;
  const locale = language.value;
  return (
    <>
      <span>
        {head.due} <b>{formatDate(term.onTimeBy, locale)}</b>
        {onTime !== null && <span class="badge"> {onTime ? list.onTime : list.late}</span>}
      </span>
      <span>
        {head.lock} {formatDate(term.lockedAfter, locale)}
        {term.locked && <b> {head.locked}</b>}
        {!term.certain && <small> {head.uncertain}</small>}
      </span>
    </>
  );
}
