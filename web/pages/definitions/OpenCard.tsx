import { useRef, useState } from 'preact/hooks';
import type { PlanSummary } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { PromiseRow, RulingRow } from '#core/contract/rulings.ts';
import { Locator } from '../../components/Locator.tsx';
import { PlanBadges } from '../../components/PlanBadges.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { language, useWords } from '../../state/language.ts';
import { planShortTitle, useNames } from '../../state/names.ts';
import { MayChange } from './MayChange.tsx';
import { OpenTerms } from './OpenTerms.tsx';
import { choiceOf, shownFields } from './open-points.ts';
import { Recorded } from './Recorded.tsx';
import { RulingForm } from './RulingForm.tsx';

interface Props {
  row: PromiseRow;
  verdict: ProgressRow | null;
  plan: PlanSummary | null;
}

/** One target: the document's words, what they leave open, what was chosen, and the form to choose. */
export function OpenCard({ row, verdict, plan }: Props) {
  const { definitions: words, colon } = useWords();
  const names = useNames();
  const [choosing, setChoosing] = useState(false);
  const [recorded, setRecorded] = useState<RulingRow | null>(null);
  const door = useRef<HTMLButtonElement>(null);
  const shown = shownFields(row);
  const rest = row.choosable.filter((field) => !shown.includes(field));
  const mismatch = verdict?.explanation.find(
    ({ code }) => code === 'unit_mismatch' || code === 'denominator_target_missing',
  );
  const close = () => {
    setChoosing(false);
    queueMicrotask(() => door.current?.focus());
  };
  return (
    <li class="card definition-card" aria-label={`${row.target} ${names.indicator(row.indicator)}`}>
      <p class="card-head">
        <span>
          <span class="code">{row.target}</span> {names.region(row.region)}
          {plan && ` · ${planShortTitle(plan)}`} {plan && <PlanBadges plan={plan} />}
        </span>
        {verdict && <Verdict row={verdict} />}
      </p>
      <p class="card-title">{names.indicator(row.indicator)}</p>
      <p>
        {words.saysInPlan}
        {colon}
        <q lang="zh-CN">{row.anchor}</q> <Locator locator={row.locator} line={row.line} />
      </p>
      <OpenTerms row={row} fields={shown} />
      {mismatch && <p class="definition-fault">{language.value === 'zh' ? mismatch.zh : mismatch.en}</p>}
      {recorded && !choosing && <Recorded ruling={recorded} row={verdict} />}
      <MayChange>
        {choosing ? (
          <RulingForm
            row={row}
            kind="choice"
            fields={shown.length > 0 ? shown : rest}
            more={shown.length > 0 ? rest : []}
            onDone={(ruling) => {
              setRecorded(ruling);
              setChoosing(false);
            }}
            onCancel={close}
          />
        ) : (
          <p>
            <button ref={door} type="button" class="button" onClick={() => setChoosing(true)}>
              {row.choosable.some((field) => choiceOf(row, field)) ? words.change : words.choose}
            </button>
          </p>
        )}
      </MayChange>
    </li>
  );
}
