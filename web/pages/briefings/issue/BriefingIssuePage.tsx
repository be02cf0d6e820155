import type { IssueView } from '#core/contract/briefing-issues.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { A } from '../../../components/A.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Mixed } from '../../../components/Mixed.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../../paths.ts';
import { language, useWords } from '../../../state/language.ts';
import { useNames } from '../../../state/names.ts';
import { useTitle } from '../../../state/title.ts';
import { useAnswer } from '../../../state/use-answer.ts';
import { IssueMark } from '../IssueMark.tsx';
import { useFilesUnderWay } from '../use-issue.ts';
import { Corrected } from './Corrected.tsx';
import { FilesPanel } from './FilesPanel.tsx';
import { MovesPanel } from './MovesPanel.tsx';
import { Preview } from './Preview.tsx';
import { Sections } from './Sections.tsx';
import { Steps } from './Steps.tsx';
import '../../../styles/people.css';
import '../../../styles/briefings.css';
import '../../../styles/briefing-issues.css';

/** A briefing on its way from the first draft to its issue, and afterwards. */
export function BriefingIssuePage({ id }: { id: string }) {
  const { briefings } = useWords();
  useTitle(briefings.title);
  const view = useAnswer<IssueView>(apiPaths.briefingIssue(id));
  return (
    <div class="page">
      <Loaded answer={view} skeleton={<Skeleton height={620} lines={3} />}>
        {(known) => <Issue key={known.id} view={known} />}
      </Loaded>
    </div>
  );
}

function Issue({ view }: { view: IssueView }) {
  const { briefings } = useWords();
  const { issues } = briefings;
  const names = useNames();
  useFilesUnderWay(view);
  return (
    <>
      <PageHead
        kicker={
          <>
            <A to={`${paths.briefings()}?tab=archive`}>{issues.tabs.archive}</A>　{names.region(view.region)}
          </>
        }
        title={view.title}
        note={
          <span class="briefing-note">
            {formatPeriod(view.period, language.value)}　<Mixed text={view.number} />{' '}
            <IssueMark state={view.state} />
            {view.correction > 0 && <span class="badge">{issues.correction(view.correction)}</span>}
            {view.demo && <span class="badge badge-demo">{issues.demo}</span>}
          </span>
        }
      />
      <div class="issue-page">
        <div class="stack issue-side">
          <MovesPanel view={view} />
          <Steps view={view} />
          {view.state === 'issued' && <FilesPanel view={view} />}
          <Preview view={view} />
        </div>
        <div class="stack issue-text">
          <Corrected view={view} />
          <Sections view={view} />
        </div>
      </div>
    </>
  );
}
