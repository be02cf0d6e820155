import type { ChangedMilestone } from '#core/contract/changes.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { A } from '../../components/A.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Mixed } from '../../components/Mixed.tsx';
import { paths } from '../../paths.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { langOf } from '../../state/lang-of.ts';
import { useWords } from '../../state/language.ts';
import { planShortTitle } from '../../state/names.ts';

interface Props {
  milestones: ChangedMilestone[];
  plans: PlanSummary[];
}

/** What was reported of goals, tasks and events. */
export function ChangedMilestones({ milestones, plans }: Props) {
  const words = useWords();
  const { changes: own } = words.history;
  const { reported } = words.plan.milestones;
  return (
    <ul class="change-list">
      {milestones.map((one) => {
        const plan = plans.find(({ code }) => code === one.plan);
        return (
          <li key={one.subject}>
            <span class="change-what">
              <A to={paths.plan(one.plan)} query={{ milestone: one.subject }}>
                <span lang="zh-CN">{one.title}</span>
              </A>{' '}
              <small>
                {plan ? planShortTitle(plan) : one.plan} · <span class="nowrap">{one.subject}</span>
              </small>{' '}
              <DemoBadge shown={one.demo} />
            </span>
            <span class="change-figures">
              <s>{one.old ? reported[one.old] : own.neverReported}</s> <span aria-hidden="true">→</span>{' '}
              <b>{reported[one.state]}</b>
            </span>
            <small class="change-by">
              <Mixed text={own.by(one.recorder, chinaMinute(one.recordedAt))} />
              {one.evidence && (
                <>
                  {` · ${words.plan.milestones.evidence}${words.colon}`}
                  <span lang={langOf(one.evidence)}>{one.evidence}</span>
                </>
              )}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
