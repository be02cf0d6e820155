import { useEffect, useRef, useState } from 'preact/hooks';
import type { MilestoneRow } from '#core/contract/milestones.ts';
import { may } from '#core/domain/people/permissions.ts';
import { useMoment } from '../../../state/address.ts';
import { useWords } from '../../../state/language.ts';
import { loadedValue } from '../../../state/loadable.ts';
import { milestoneWord } from '../../../state/milestones.ts';
import { useSession } from '../../../state/session.ts';
import { ReportForm } from './ReportForm.tsx';

/** The door to the form, the form, and what came of it; or why there is none. */
export function ReportSection({ row, open }: { row: MilestoneRow; open: boolean }) {
  const words = useWords();
  const { milestones } = words.plan;
  const session = loadedValue(useSession());
  const moment = useMoment();
  const [reporting, setReporting] = useState(open);
  const [recorded, setRecorded] = useState<MilestoneRow | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (recorded) said.current?.focus();
  }, [recorded]);
  if (moment !== null) return <p class="notice notice-stale">{milestones.pastMoment}</p>;
  if (session === null) return null;
  if (!may(session.actor, 'record.import', null)) return <p class="mute">{milestones.onlyOperators}</p>;
  return (
    <section class="standing-section" aria-label={milestones.report}>
      {recorded?.vintage && (
        <p ref={said} class="notice notice-done" role="status" tabIndex={-1}>
          {milestones.recorded(milestoneWord(recorded, words), recorded.vintage)}
        </p>
      )}
      {reporting ? (
        <ReportForm
          row={row}
          actor={session.actor.name}
          onCancel={() => setReporting(false)}
          onDone={(result) => {
            setRecorded(result);
            setReporting(false);
          }}
        />
      ) : (
        <button type="button" class="button button-main" onClick={() => setReporting(true)}>
          {milestones.report}
        </button>
      )}
    </section>
  );
}
