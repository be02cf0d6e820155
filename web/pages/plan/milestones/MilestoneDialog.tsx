import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { PlanDetail } from '#core/contract/plans.ts';
import { Empty } from '../../../components/Empty.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { useWords } from '../../../state/language.ts';
import { useMilestones } from '../../../state/milestones.ts';
import { useQueryDialog } from '../../../state/query-dialog.ts';
import { MilestoneCard } from './MilestoneCard.tsx';

/** Why a goal, task, box item or event stands where it does, and the form to report it (`milestone=CQ-T5`, `form=1`). */
export function MilestoneDialog({ plan }: { plan: PlanDetail }) {
  const { named, close } = useQueryDialog('milestone', ['form']);
  if (named === null) return null;
  return <Opened key={named} code={named} plan={plan} close={close} />;
}

function Opened({ code, plan, close }: { code: string; plan: PlanDetail; close: () => void }) {
  const words = useWords();
  const { query } = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  // before the effects of what is inside: a form in it takes the focus then
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const { answer } = useMilestones(plan.code);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the dialog itself closes on Escape; this click is on its backdrop
    <dialog
      ref={dialog}
      class="why"
      aria-label={words.plan.milestones.dialog}
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
        <Loaded answer={answer} skeleton={<Skeleton height={28} lines={7} />}>
          {({ items }) => {
            const row = items.find((one) => one.code === code);
            if (!row) return <Empty>{words.plan.nothingOfKind}</Empty>;
            return <MilestoneCard row={row} plan={plan} reporting={query.form === '1'} />;
          }}
        </Loaded>
      </div>
    </dialog>
  );
}
