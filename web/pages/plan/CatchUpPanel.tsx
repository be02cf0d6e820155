import type { CatchUpView } from '#core/contract/analysis.ts';
import { CATCH_UP_RULES, type CatchUpRule } from '#core/domain/catch-up.ts';
import { CatchUpFigure } from '../../charts/CatchUpFigure.tsx';
import { AnalysisSentences } from '../../components/AnalysisSentences.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Segments } from '../../components/Segments.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { CatchUpTable } from './CatchUpTable.tsx';
import '../../styles/analysis.css';

/** What is still to go, shared among the regions by one of three rules, and whether each could bring it. */
export function CatchUpPanel({ plan, target }: { plan: string; target: string }) {
  const { catchUp: words } = useWords().analysis;
  const [query, change] = useQuery();
  const rule = ruleIn(query.rule);
  const answer = useAnswer<CatchUpView>(apiPaths.catchUp(target, rule, useMoment()));
  return (
    <Panel
      title={words.title}
      note={
        <>
          {words.note} <DemoBadge shown={loadedValue(answer)?.demo ?? false} />
        </>
      }
    >
      <Segments
        label={words.rule}
        value={rule}
        options={CATCH_UP_RULES.map((value) => ({ value, text: words.rules[value] }))}
        onChoose={(value) => change({ rule: value === CATCH_UP_RULES[0] ? null : value }, true)}
      />
      <Loaded answer={answer} skeleton={<Skeleton height={34} lines={8} />}>
        {(view) => (
          <>
            <AnalysisSentences steps={view.explanation} />
            {view.none === null && (
              <>
                <CatchUpFigure plan={plan} view={view} />
                <CatchUpTable view={view} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function ruleIn(text: string | undefined): CatchUpRule {
  return CATCH_UP_RULES.find((rule) => rule === text) ?? CATCH_UP_RULES[0];
}
