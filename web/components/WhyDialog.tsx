import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { PlanDetail } from '#core/contract/plans.ts';
import type { ProgressRow, TrendView } from '#core/contract/progress.ts';
import type { TargetRow } from '#core/contract/targets.ts';
import { apiPaths, withQuery } from '../paths.ts';
import { momentIn, useMoment } from '../state/address.ts';
import { useWords } from '../state/language.ts';
import { together } from '../state/loadable.ts';
import { useAnswer, useList } from '../state/use-answer.ts';
import { readVerdictKey } from '../state/verdict.ts';
import { Loaded } from './Loaded.tsx';
import { Skeleton } from './Skeleton.tsx';
import { WhyCard } from './WhyCard.tsx';

/** The reasons of the verdict that the address names (`why=SD-Q2~370100`), above whatever page is open. */
export function WhyDialog() {
  const { path, query, route } = useLocation();
  const closed = withQuery(path, { ...query, why: null, revise: null });
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (!query.why) before.current = closed;
  }, [closed, query.why]);
  if (!query.why) return null;
  // Closing takes back the step that opened it; from a link that was sent there is no such step.
  const close = () => (before.current === closed ? history.back() : route(closed, true));
  return <Opened key={query.why} verdict={query.why} close={close} />;
}

function Opened({ verdict, close }: { verdict: string; close: () => void }) {
  const words = useWords();
  const { query } = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { target, region } = readVerdictKey(verdict);
  const trend = useAnswer<TrendView>(apiPaths.trend(target, region, momentIn(query)));
  const targets = useList<TargetRow>(apiPaths.targets({}, momentIn(query)));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the dialog itself closes on Escape; this click is on its backdrop
    <dialog
      ref={dialog}
      class="why"
      aria-label={words.why.title}
      onClose={close}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div class="why-box">
        <form method="dialog" class="why-close">
          <button type="submit" class="tool-dark" aria-label={words.close}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="m2 2 8 8M10 2l-8 8" />
            </svg>
          </button>
        </form>
        <Loaded answer={together({ trend, targets })} skeleton={<LinesToCome />}>
          {(known) => (
            <Reasons
              row={known.trend.progress}
              target={known.targets.items.find((row) => row.code === target) ?? null}
            />
          )}
        </Loaded>
      </div>
    </dialog>
  );
}

/** Only the verdict says whose promise it is: the code of a target need not begin with its plan's. */
function Reasons({ row, target }: { row: ProgressRow; target: TargetRow | null }) {
  const plan = useAnswer<PlanDetail>(apiPaths.plan(row.plan, useMoment()));
  return (
    <Loaded answer={plan} skeleton={<LinesToCome />}>
      {(known) => <WhyCard row={row} target={target} plan={known} />}
    </Loaded>
  );
}

function LinesToCome() {
  return <Skeleton height={28} lines={7} />;
}
