import type { Differences, IssueView } from '#core/contract/briefing-issues.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { Loaded } from '../../../components/Loaded.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { apiPaths } from '../../../paths.ts';
import { language, useWords } from '../../../state/language.ts';
import { together } from '../../../state/loadable.ts';
import { useAnswer } from '../../../state/use-answer.ts';
import { DifferencesView } from '../DifferenceTable.tsx';

interface Props {
  ids: [string, string];
  onClear: () => void;
}

/** Two issues held against each other, the older one first. */
export function CompareIssues({ ids, onClear }: Props) {
  const { issues } = useWords().briefings;
  const a = useAnswer<IssueView>(apiPaths.briefingIssue(ids[0]));
  const b = useAnswer<IssueView>(apiPaths.briefingIssue(ids[1]));
  return (
    <Panel
      title={issues.compare}
      actions={
        <button type="button" class="button" onClick={onClear}>
          {issues.clear}
        </button>
      }
    >
      <Loaded answer={together({ a, b })} skeleton={<Skeleton height={160} lines={3} />}>
        {(known) => {
          const [old, fresh] = [known.a, known.b].sort(byAge) as [IssueView, IssueView];
          return (
            <>
              <p>
                <b>{issues.comparing(nameOf(old), nameOf(fresh))}</b>
              </p>
              <Found before={old.id} after={fresh.id} />
            </>
          );
        }}
      </Loaded>
    </Panel>
  );

  function nameOf({ title, period, correction }: IssueView): string {
    const mark = correction > 0 ? ` ${issues.correction(correction)}` : '';
    return `${title} ${formatPeriod(period, language.value)}${mark}`;
  }
}

function Found({ before, after }: { before: string; after: string }) {
  const answer = useAnswer<Differences>(apiPaths.briefingDifferences(before, after));
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={120} lines={3} />}>
      {(differences) => <DifferencesView differences={differences} />}
    </Loaded>
  );
}

function byAge(a: IssueView, b: IssueView): number {
  const key = ({ period, correction, madeAt }: IssueView) => `${period} ${correction} ${madeAt}`;
  return key(a) < key(b) ? -1 : 1;
}
