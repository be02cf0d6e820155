import { useEffect, useRef, useState } from 'preact/hooks';
import type { MilestoneReturnRow, MilestoneRow } from '#core/contract/milestones.ts';
import { may } from '#core/domain/people/permissions.ts';
import { FINAL_STATES } from '#core/domain/review/report-moves.ts';
import type { RegionCode } from '#core/domain/units.ts';
import { Loaded } from '../../../components/Loaded.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { apiPaths } from '../../../paths.ts';
import { useMoment } from '../../../state/address.ts';
import { useWords } from '../../../state/language.ts';
import { useLineage } from '../../../state/lineage.ts';
import { loadedValue } from '../../../state/loadable.ts';
import { useSession } from '../../../state/session.ts';
import { useList } from '../../../state/use-answer.ts';
import { DirectReport } from './DirectReport.tsx';
import { ReturnFacts } from './ReturnFacts.tsx';
import { ReturnForm } from './ReturnForm.tsx';
import { ReturnMoves } from './ReturnMoves.tsx';

interface Props {
  row: MilestoneRow;
  /** Where the plan holds: rights are judged by it. */
  region: RegionCode;
  /** Whether the form is open from the start. */
  open: boolean;
}

/** Reporting and reviewing, for those who may; for everybody else why not. */
export function ReportSection({ row, region, open }: Props) {
  const { plan, returns } = useWords();
  const session = loadedValue(useSession());
  const lineage = useLineage(region);
  const moment = useMoment();
  if (moment !== null) return <p class="notice notice-stale">{plan.milestones.pastMoment}</p>;
  if (session === null || lineage === null) return null;
  const { actor } = session;
  const writes = may(actor, 'milestone.write', lineage);
  const reviews = may(actor, 'milestone.review', lineage);
  const direct = may(actor, 'record.import', null);
  if (!writes && !reviews && !direct) return <p class="mute">{returns.mayNot}</p>;
  return (
    <>
      {(writes || reviews) && <Returns row={row} open={open} writes={writes} actor={actor.name} />}
      {direct && <DirectReport row={row} open={open && !writes} actor={actor.name} />}
    </>
  );
}

interface ReturnsProps {
  row: MilestoneRow;
  open: boolean;
  writes: boolean;
  actor: string;
}

function Returns({ row, open, writes, actor }: ReturnsProps) {
  const answer = useList<MilestoneReturnRow>(apiPaths.milestoneReturns({ subject: row.code }));
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={60} />}>
      {({ items }) => {
        const current = items.find(({ state }) => !FINAL_STATES.includes(state)) ?? null;
        return <Current row={row} current={current} open={open} writes={writes} actor={actor} />;
      }}
    </Loaded>
  );
}

/** The return that is open, if any, and the form to fill it in. */
function Current({
  row,
  current,
  open,
  writes,
  actor,
}: ReturnsProps & { current: MilestoneReturnRow | null }) {
  const { plan, returns } = useWords();
  const [filling, setFilling] = useState(open);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said !== '') status.current?.focus();
  }, [said]);
  const mayFill = writes && (current === null || current.moves.includes('save'));
  const done = (what: string) => {
    setSaid(what);
    setFilling(false);
  };
  return (
    <section class="standing-section" aria-label={current ? returns.current : plan.milestones.report}>
      {said !== '' && (
        <p ref={status} class="notice notice-done" role="status" tabIndex={-1}>
          {said}
        </p>
      )}
      {current && (
        <div class="return-current">
          <h3>{returns.current}</h3>
          <ReturnFacts of={current} />
          {current.state === 'submitted' && <p class="mute">{returns.waitingForReview}</p>}
          {current.state === 'approved' && <p class="mute">{returns.approvedWaits}</p>}
          {current.ownSubmission && current.state !== 'returned' && <p class="mute">{returns.own}</p>}
          <ReturnMoves key={current.version} of={current} onDone={done} />
        </div>
      )}
      {mayFill && filling && (
        <ReturnForm
          row={row}
          draft={current}
          actor={actor}
          onCancel={() => setFilling(false)}
          onDone={done}
        />
      )}
      {mayFill && !filling && (
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            setSaid('');
            setFilling(true);
          }}
        >
          {plan.milestones.report}
        </button>
      )}
    </section>
  );
}
