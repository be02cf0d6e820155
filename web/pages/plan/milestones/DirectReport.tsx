import { useEffect, useRef, useState } from 'preact/hooks';
import type { MilestoneRow } from '#core/contract/milestones.ts';
import { useWords } from '../../../state/language.ts';
import { milestoneWord } from '../../../state/milestones.ts';
import { ReportForm } from './ReportForm.tsx';

interface Props {
  row: MilestoneRow;
  /** Whether the form is open from the start. */
  open: boolean;
  /** Who is signed in. */
  actor: string;
}

/** For administrators of the site: the door to the form that records without a review, the form, and what came of it. */
export function DirectReport({ row, open, actor }: Props) {
  const words = useWords();
  const { milestones } = words.plan;
  const { returns } = words;
  const [reporting, setReporting] = useState(open);
  const [recorded, setRecorded] = useState<MilestoneRow | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (recorded) said.current?.focus();
  }, [recorded]);
  return (
    <section class="standing-section" aria-label={returns.direct}>
      {recorded?.vintage && (
        <p ref={said} class="notice notice-done" role="status" tabIndex={-1}>
          {milestones.recorded(milestoneWord(recorded, words), recorded.vintage)}
        </p>
      )}
      {reporting ? (
        <>
          <p class="standing-hint">{returns.directHint}</p>
          <ReportForm
            row={row}
            actor={actor}
            onCancel={() => setReporting(false)}
            onDone={(result) => {
              setRecorded(result);
              setReporting(false);
            }}
          />
        </>
      ) : (
        <button type="button" class="button" onClick={() => setReporting(true)}>
          {returns.direct}
        </button>
      )}
    </section>
  );
}
