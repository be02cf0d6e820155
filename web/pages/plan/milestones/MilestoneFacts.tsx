import { useLocation } from 'preact-iso/router';
import type { MilestoneRow } from '#core/contract/milestones.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { formatDate } from '#core/domain/format.ts';
import { DemoBadge } from '../../../components/DemoMark.tsx';
import { Mixed } from '../../../components/Mixed.tsx';
import { Spoken } from '../../../components/Spoken.tsx';
import { withQuery } from '../../../paths.ts';
import { plainLabel } from '../../../state/lang-of.ts';
import { language, useWords } from '../../../state/language.ts';
import { Evidence, hasEvidence } from './Evidence.tsx';
import { MilestoneVerdict } from './MilestoneVerdict.tsx';
import { PercentBar } from './PercentBar.tsx';
import { TermText } from './TermText.tsx';

/** On the card of a goal, task or event: where it stands, what shows it, and who said so when. */
export function MilestoneFacts({ row }: { row: MilestoneRow }) {
  const { plan, colon } = useWords();
  const words = plan.milestones;
  const locale = language.value;
  const { path, query } = useLocation();
  return (
    <div class="standing">
      <p class="standing-head">
        <MilestoneVerdict row={row} />
        <DemoBadge shown={row.demo} />
        <a
          class="standing-report"
          href={withQuery(path, { ...query, milestone: row.code, form: '1' })}
          aria-label={plainLabel(words.reportOf(row.title))}
          aria-haspopup="dialog"
        >
          <Spoken text={words.reportOf(row.title)}>{words.report}</Spoken>
        </a>
      </p>
      <p class="card-note">
        {words.due}
        {colon}
        <TermText term={row.term} />
      </p>
      {row.doneOn !== null && (
        <p class="card-note">
          {words.doneOn}
          {colon}
          {formatDate(row.doneOn, locale)}
        </p>
      )}
      {row.percent !== null && (
        <p class="card-note">
          {words.fields.percent}
          {colon}
          <PercentBar percent={row.percent} />
        </p>
      )}
      {hasEvidence(row) && (
        <p class="card-note">
          {words.evidence}
          {colon}
          <Evidence of={row} />
        </p>
      )}
      {row.recorder !== null && row.recordedAt !== null && (
        <p class="card-note">
          {words.newest}
          {colon}
          <Mixed text={words.by(row.unit ?? row.recorder, formatDate(chinaDate(row.recordedAt), locale))} />
        </p>
      )}
    </div>
  );
}
