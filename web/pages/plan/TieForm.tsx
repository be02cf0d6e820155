import { useId, useState } from 'preact/hooks';
import type { TieRow } from '#core/contract/follow-up.ts';
import type { PlanDetail, TaskRow } from '#core/contract/plans.ts';
import type { IndicatorRow, TargetRow } from '#core/contract/targets.ts';
import { RequestError, send } from '../../api.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { langOf } from '../../state/lang-of.ts';
import { useWords } from '../../state/language.ts';
import { together } from '../../state/loadable.ts';
import { useList } from '../../state/use-answer.ts';

/** For administrators of the site: which indicators a task should show in, and why. */
export function TieForm({ plan }: { plan: PlanDetail }) {
  const { followUp: words } = useWords();
  const [task, setTask] = useState('');
  const tasks = useList<TaskRow>(apiPaths.tasks(plan.code));
  const id = useId();
  return (
    <section class="standing-section">
      <h3>{words.tieChange}</h3>
      <Loaded answer={tasks} skeleton={<Skeleton height={60} />}>
        {({ items }) => (
          <div class="standing-field">
            <label for={id}>{words.task}</label>
            <select id={id} value={task} onChange={(event) => setTask(event.currentTarget.value)}>
              <option value="" />
              {items
                .filter(({ kind }) => kind !== 'area')
                .map(({ code, title }) => (
                  <option key={code} value={code} lang={langOf(title)}>
                    {code} {title}
                  </option>
                ))}
            </select>
          </div>
        )}
      </Loaded>
      {task !== '' && <Ties key={task} task={task} plan={plan} onClose={() => setTask('')} />}
    </section>
  );
}

function Ties({ task, plan, onClose }: { task: string; plan: PlanDetail; onClose: () => void }) {
  const answer = together({
    ties: useList<TieRow>(apiPaths.taskIndicators(task)),
    targets: useList<TargetRow>(apiPaths.targets({ plan: plan.code })),
    indicators: useList<IndicatorRow>(apiPaths.indicators()),
  });
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={80} />}>
      {({ ties, targets, indicators }) => {
        const wanted = new Set([
          ...targets.items.map(({ indicator }) => indicator),
          ...ties.items.map(({ indicator }) => indicator),
        ]);
        const offered = indicators.items.filter(({ code }) => wanted.has(code));
        return <Chosen task={task} ties={ties.items} offered={offered} onClose={onClose} />;
      }}
    </Loaded>
  );
}

interface ChosenProps {
  task: string;
  ties: readonly TieRow[];
  /** The indicators of the plan's targets, and those tied already. */
  offered: readonly IndicatorRow[];
  onClose: () => void;
}

function Chosen({ task, ties, offered, onClose }: ChosenProps) {
  const words = useWords();
  const { followUp } = words;
  const [refused, setRefused] = useState<string | null>(null);
  const id = useId();
  const tied = new Set(ties.map(({ indicator }) => indicator));

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    try {
      await send(apiPaths.taskIndicators(task), 'PUT', {
        indicators: form.getAll('indicator').map(String),
        reason: String(form.get('reason')),
      });
      refreshAll();
      onClose();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setRefused(error.problem.detail || words.failedPlain);
    }
  }

  return (
    <form class="standing-form" onSubmit={save}>
      {refused !== null && (
        <p class="failed" role="alert">
          {refused}
        </p>
      )}
      <fieldset class="tie-choices">
        <legend>{followUp.tie}</legend>
        {offered.map(({ code, name }) => (
          <label key={code}>
            <input type="checkbox" name="indicator" value={code} defaultChecked={tied.has(code)} /> {name}
          </label>
        ))}
      </fieldset>
      <div class="standing-field">
        <label for={id}>{followUp.tieReason}</label>
        <input id={id} name="reason" required maxLength={500} />
      </div>
      <p class="row">
        <button type="submit" class="button button-main">
          {followUp.tieSave}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {followUp.cancel}
        </button>
      </p>
    </form>
  );
}
