import { useEffect, useRef } from 'preact/hooks';
import type { MilestoneRow } from '#core/contract/milestones.ts';
import type { PlanDetail, TaskRow } from '#core/contract/plans.ts';
import { Choice } from '../../components/Choice.tsx';
import { CsvLink } from '../../components/CsvLink.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Locator } from '../../components/Locator.tsx';
import { OpenPoints } from '../../components/OpenPoints.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { type Milestones, useMilestones } from '../../state/milestones.ts';
import { bySection, ofUnit, unitsOf } from '../../state/task-groups.ts';
import { useList } from '../../state/use-answer.ts';
import { KindShares } from './milestones/KindShares.tsx';
import { MilestoneFacts } from './milestones/MilestoneFacts.tsx';

/** Who has to do what, section by section. */
export function TasksTab({ plan }: { plan: PlanDetail }) {
  const words = useWords();
  const path = apiPaths.tasks(plan.code);
  const answer = useList<TaskRow>(path);
  const milestones = useMilestones(plan.code);
  // Cards that grew when it is known where they stand would push one another away.
  const known = milestones.answer.kind === 'loading' ? milestones.answer : answer;
  return (
    <Panel title={words.plan.tasksTitle} note={words.plan.unitLead} actions={<CsvLink path={path} />}>
      <KindShares milestones={milestones} kind="task" />
      <Loaded answer={known} skeleton={<Skeleton height={44} lines={9} />}>
        {({ items }) => <Tasks tasks={items} plan={plan} milestones={milestones} />}
      </Loaded>
    </Panel>
  );
}

interface TasksProps {
  tasks: TaskRow[];
  plan: PlanDetail;
  milestones: Milestones;
}

function Tasks({ tasks, plan, milestones }: TasksProps) {
  const words = useWords();
  const [query, change] = useQuery();
  const unit = query.unit ?? null;
  const units = unitsOf(tasks);
  const shown = ofUnit(tasks, unit);
  return (
    <>
      {units.length > 0 && (
        <div class="filters">
          <Choice
            label={words.plan.unitFilter}
            value={unit ?? ''}
            onChoose={(value) => change({ unit: value || null })}
            options={[
              { value: '', text: `${words.all}${words.bracketed(String(tasks.length))}` },
              ...units.map(({ name, count }) => ({
                value: name,
                text: `${name}${words.bracketed(String(count))}`,
              })),
            ]}
          />
        </div>
      )}
      {shown.length === 0 && <Empty>{words.plan.noTasksForUnit}</Empty>}
      {bySection(shown).map((group) => (
        <section key={group.section} class="task-group">
          <h3 lang="zh-CN">{group.section}</h3>
          <ul class="cards">
            {group.tasks.map((task) => (
              <Task
                key={task.code}
                task={task}
                plan={plan}
                standing={milestones.byCode.get(task.code)}
                chosen={task.code === query.task}
                unit={unit}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface TaskProps {
  task: TaskRow;
  plan: PlanDetail;
  /** Undefined until it is known, and for an area, which is nothing to be done. */
  standing: MilestoneRow | undefined;
  chosen: boolean;
  unit: string | null;
}

function Task({ task, plan, standing, chosen, unit }: TaskProps) {
  const { plan: words } = useWords();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  return (
    <li ref={card} class={chosen ? 'card card-chosen' : 'card'} id={task.code}>
      <p class="card-head">
        <span class="code">{task.code}</span>
        <span class={`badge badge-${task.kind}`}>{words.taskKinds[task.kind]}</span>
      </p>
      <p class="card-title" lang="zh-CN">
        {task.title}
      </p>
      {task.units.length === 0 ? (
        <p class="card-note">{words.unitNone}</p>
      ) : (
        <ul class="units" aria-label={words.unit} lang="zh-CN">
          {task.units.map(({ name, writtenAs }) => (
            <li
              key={name}
              class={name === unit ? 'unit unit-chosen' : 'unit'}
              title={name === writtenAs ? undefined : words.writtenAs(writtenAs)}
            >
              {name}
            </li>
          ))}
        </ul>
      )}
      {task.unitSource === 'inferred' && <p class="card-note">{words.unitInferred}</p>}
      {task.note && (
        <p class="card-note" lang="zh-CN">
          {task.note}
        </p>
      )}
      {standing && <MilestoneFacts row={standing} />}
      <p class="card-foot">
        <Locator locator={task.locator} line={task.line} />
      </p>
      <OpenPoints codes={task.ambiguities} all={plan.ambiguities} />
    </li>
  );
}
