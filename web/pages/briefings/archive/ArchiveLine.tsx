import type { IssueRow } from '#core/contract/briefing-issues.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { PAPERS } from '#core/domain/briefing/life/paper.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { A } from '../../../components/A.tsx';
import { paths } from '../../../paths.ts';
import { chinaMinute } from '../../../state/china-minute.ts';
import { language, useWords } from '../../../state/language.ts';
import { planShortTitle } from '../../../state/names.ts';
import { IssueMark } from '../IssueMark.tsx';

interface Props {
  issue: IssueRow;
  plan: PlanSummary | null;
  chosen: boolean;
  onChoose: () => void;
}

export function ArchiveLine({ issue, plan, chosen, onChoose }: Props) {
  const { issues } = useWords().briefings;
  const name = `${issue.title} ${formatPeriod(issue.period, language.value)}`;
  const [who, when] =
    issue.state === 'issued' && issue.issuedBy !== null && issue.issuedAt !== null
      ? [issue.issuedBy, issue.issuedAt]
      : [issue.madeBy, issue.changedAt];
  return (
    <li class={chosen ? 'chosen' : undefined}>
      <input type="checkbox" checked={chosen} onChange={onChoose} aria-label={issues.choose(name)} />
      <div>
        <A to={paths.briefingIssue(issue.id)}>
          <b>{formatPeriod(issue.period, language.value)}</b>{' '}
          {plan && language.value === 'en' ? planShortTitle(plan) : issue.title}
        </A>
        <p class="mute">
          {issue.number}　{issues.by(who, chinaMinute(when))}
        </p>
      </div>
      <span class="archive-marks">
        <IssueMark state={issue.state} />
        {issue.correction > 0 && <span class="badge">{issues.correction(issue.correction)}</span>}
        {issue.demo && <span class="badge badge-demo">{issues.demo}</span>}
      </span>
      <span class="archive-files">
        {issue.files.flatMap(({ format, link }) =>
          link === null
            ? []
            : [
                <a key={format} href={link} title={PAPERS[format][language.value]} download>
                  {issues.shortFormats[format]}
                </a>,
              ],
        )}
      </span>
    </li>
  );
}
