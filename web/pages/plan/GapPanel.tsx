import type { DecompositionView } from '#core/contract/progress.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { GapParts } from './GapParts.tsx';

/** What the gap of a target is made of. */
export function GapPanel({ target }: { target: string }) {
  const { plan: words } = useWords();
  const answer = useAnswer<DecompositionView>(apiPaths.decomposition(target, useMoment()));
  return (
    <Panel title={words.decomposition} note={words.decompositionNote}>
      <Loaded answer={answer} skeleton={<Skeleton height={210} />}>
        {(view) => <GapParts view={view} />}
      </Loaded>
    </Panel>
  );
}
