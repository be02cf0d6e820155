import { useLocation } from 'preact-iso/router';
import type { FollowUpView } from '#core/contract/follow-up.ts';
import type { PlanDetail } from '#core/contract/plans.ts';
import { A } from '../../components/A.tsx';
import { DemoBadge, DemoMark } from '../../components/DemoMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Mark } from '../../components/Mark.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, paths, withQuery } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { milestoneTone, milestoneWord } from '../../state/milestones.ts';
import { useNames } from '../../state/names.ts';
import { useMay } from '../../state/session.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { TieForm } from './TieForm.tsx';

/** Whether what the tasks report shows in the indicators. */
export function FollowUpTab({ plan }: { plan: PlanDetail }) {
  const { followUp: words } = useWords();
  const moment = useMoment();
  const answer = useAnswer<FollowUpView>(apiPaths.followUp(plan.code, moment));
  const mayTie = useMay('definition.change') === true && moment === null;
  return (
    <Panel title={words.title} note={words.note} class="follow-up">
      <Loaded answer={answer} skeleton={<Skeleton height={60} lines={6} />}>
        {(view) => (
          <>
            <DemoMark shown={view.demo} />
            <p class="mute">{words.untied(view.tasks.withoutIndicator, view.tasks.total)}</p>
            <WithoutEffect view={view} />
            <Unfinished view={view} />
            <Orphans view={view} hasTargets={plan.counts.targets > 0} />
          </>
        )}
      </Loaded>
      {mayTie && <TieForm plan={plan} />}
    </Panel>
  );
}

function WithoutEffect({ view }: { view: FollowUpView }) {
  const { followUp: words } = useWords();
  return (
    <section>
      <h3>{words.withoutEffect}</h3>
      {view.doneWithoutEffect.length === 0 && <Empty>{words.noneWithoutEffect}</Empty>}
      <ul class="follow-lines">
        {view.doneWithoutEffect.map((line) => (
          <li key={`${line.task} ${line.indicator.code}`} class={`move-${line.move}`}>
            <TaskLink code={line.task} title={line.title} /> <DemoBadge shown={line.demo} />
            <p>{language.value === 'zh' ? line.zh : line.en}</p>
          </li>
        ))}
      </ul>
      {view.doneWithEffect > 0 && <p class="mute">{words.withEffect(view.doneWithEffect)}</p>}
    </section>
  );
}

function Unfinished({ view }: { view: FollowUpView }) {
  const words = useWords();
  const names = useNames();
  const { followUp } = words;
  return (
    <section>
      <h3>{followUp.unfinished}</h3>
      {view.unfinished.length === 0 && <Empty>{followUp.noneUnfinished}</Empty>}
      <ul class="follow-lines">
        {view.unfinished.map((line) => (
          <li key={`${line.task} ${line.indicator.code}`}>
            <TaskLink code={line.task} title={line.title} /> <DemoBadge shown={line.demo} />
            <p class="follow-pair">
              <span>
                {followUp.standing}
                {words.colon}
                <span class={`verdict tone-${milestoneTone(line)}`}>
                  <Mark tone={milestoneTone(line)} />
                  {milestoneWord(line, words)}
                </span>
              </span>
              <span>
                {followUp.indicator}
                {words.colon}
                <A to={paths.indicator(line.indicator.code)}>{names.indicator(line.indicator)}</A>{' '}
                {line.indicatorState === null ? (
                  <span class="mute">{followUp.noTarget}</span>
                ) : (
                  <span class={`verdict tone-${line.indicatorLight ?? 'none'}`}>
                    <Mark tone={line.indicatorLight ?? 'none'} />
                    {line.indicatorLight
                      ? words.lights[line.indicatorLight]
                      : words.states[line.indicatorState]}
                  </span>
                )}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Orphans({ view, hasTargets }: { view: FollowUpView; hasTargets: boolean }) {
  const { followUp: words, lights } = useWords();
  const names = useNames();
  if (!hasTargets) return <Empty>{words.noTargets}</Empty>;
  return (
    <section>
      <h3>{words.orphans}</h3>
      {view.indicatorsWithoutTask.length === 0 && <Empty>{words.noOrphans}</Empty>}
      <ul class="follow-lines">
        {view.indicatorsWithoutTask.map(({ target, indicator, light }) => (
          <li key={target}>
            <span class="code">{target}</span>{' '}
            <A to={paths.indicator(indicator.code)}>{names.indicator(indicator)}</A>{' '}
            {light && (
              <span class={`verdict tone-${light}`}>
                <Mark tone={light} />
                {lights[light]}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TaskLink({ code, title }: { code: string; title: string }) {
  const { path, query } = useLocation();
  return (
    <>
      <span class="code">{code}</span>{' '}
      <a
        class="standing-name"
        href={withQuery(path, { ...query, milestone: code })}
        aria-haspopup="dialog"
        lang="zh-CN"
      >
        {title}
      </a>
    </>
  );
}
