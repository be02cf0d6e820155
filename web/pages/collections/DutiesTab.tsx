import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { DutyRow } from '#core/contract/collections.ts';
import { CADENCE_WORDS } from '#core/domain/collection/cadence.ts';
import { CsvLink } from '../../components/CsvLink.tsx';
import { Empty } from '../../components/Empty.tsx';
import { KeptCodes } from '../../components/KeptCodes.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useNamed, useNames } from '../../state/names.ts';
import { useSession } from '../../state/session.ts';
import { useList } from '../../state/use-answer.ts';
import { DutyForm } from './DutyForm.tsx';
import { ExtensionForm } from './ExtensionForm.tsx';
import { PlanChoice } from './PlanChoice.tsx';
import { usePlans } from './use-plan.ts';

/** Who has to report the plan's figures, how often, and in how many days. */
export function DutiesTab() {
  const { collections: words } = useWords();
  const moment = useMoment();
  return (
    <Loaded answer={usePlans()} skeleton={<Skeleton height={190} lines={2} />}>
      {({ plans, plan }) =>
        plan === null ? (
          <>
            <Empty>{words.noDuties}</Empty>
            <Adding plan={null} />
          </>
        ) : (
          <>
            <PlanChoice plans={plans} plan={plan} />
            <Panel
              title={words.duties.title}
              note={words.duties.note}
              actions={<CsvLink path={apiPaths.duties(plan, moment)} />}
            >
              <OfPlan plan={plan} />
              <Adding plan={plan} />
            </Panel>
          </>
        )
      }
    </Loaded>
  );
}

/** The button that adds a duty, for those who may: the form comes when it is pressed. */
function Adding({ plan }: { plan: string | null }) {
  const { duties: words } = useWords().collections;
  const session = loadedValue(useSession());
  const [open, setOpen] = useState(false);
  const moment = useMoment();
  const administers = session?.actor.grants.some(({ role }) => role === 'administrator') ?? false;
  if (!administers || moment !== null) return null;
  if (open) return <DutyForm plan={plan} duty={null} close={() => setOpen(false)} />;
  return (
    <p class="collection-add">
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {words.add}
      </button>
    </p>
  );
}

function OfPlan({ plan }: { plan: string }) {
  const { collections: words } = useWords();
  const moment = useMoment();
  return (
    <Loaded
      answer={useNamed(useList<DutyRow>(apiPaths.duties(plan, moment)))}
      skeleton={<Skeleton height={36} lines={6} />}
    >
      {({ items }) => (items.length === 0 ? <Empty>{words.noDuties}</Empty> : <Duties duties={items} />)}
    </Loaded>
  );
}

/** Which form is open below which duty. */
type Open = { id: number; form: 'change' | 'extend' } | null;

function Duties({ duties }: { duties: readonly DutyRow[] }) {
  const { collections } = useWords();
  const words = collections.duties;
  const names = useNames();
  const [open, setOpen] = useState<Open>(null);
  const managed = duties.some(({ mayManage }) => mayManage);
  return (
    <div class="table-box">
      <table class="table table-wrapped-heads">
        <thead>
          <tr>
            <th scope="col">{collections.region}</th>
            <th scope="col">{words.cadence}</th>
            <th scope="col" class="num">
              {words.onTimeDays}
            </th>
            <th scope="col" class="num">
              {words.lockDays}
            </th>
            <th scope="col">{words.first}</th>
            <th scope="col">{words.last}</th>
            <th scope="col">{words.extensions}</th>
            {managed && <td />}
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <Fragment key={duty.id}>
              <tr class={open?.id === duty.id ? 'chosen' : undefined}>
                <th scope="row">{names.region(duty.region)}</th>
                <td class="nowrap">{CADENCE_WORDS[duty.cadence][language.value]}</td>
                <td class="num">{duty.onTimeDays}</td>
                <td class="num">{duty.lockDays}</td>
                <td class="nowrap">{duty.firstPeriod}</td>
                <td class="nowrap">{duty.lastPeriod ?? <span class="mute">{words.goesOn}</span>}</td>
                <td>
                  {duty.extensions.map(({ period, until, reason, grantedBy }) => (
                    <p key={period} title={`${reason} ${grantedBy}`}>
                      <KeptCodes text={words.until(period, until)} />
                    </p>
                  ))}
                </td>
                {managed && (
                  <td class="num nowrap">{duty.mayManage && <Buttons duty={duty} open={setOpen} />}</td>
                )}
              </tr>
              {open?.id === duty.id && (
                <tr>
                  <td colSpan={8}>
                    {open.form === 'change' ? (
                      <DutyForm plan={duty.plan} duty={duty} close={() => setOpen(null)} />
                    ) : (
                      <ExtensionForm duty={duty} close={() => setOpen(null)} />
                    )}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Buttons({ duty, open }: { duty: DutyRow; open: (open: Open) => void }) {
  const { duties: words } = useWords().collections;
  const about = <span class="unseen"> {useNames().region(duty.region)}</span>;
  return (
    <>
      <button type="button" class="link" onClick={() => open({ id: duty.id, form: 'change' })}>
        {words.change}
        {about}
      </button>{' '}
      <button type="button" class="link" onClick={() => open({ id: duty.id, form: 'extend' })}>
        {words.extend}
        {about}
      </button>
    </>
  );
}
