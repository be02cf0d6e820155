import type { ChangesView } from '#core/contract/changes.ts';
import { StatusFlowFigure } from '../../charts/StatusFlowFigure.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import '../../styles/charts.css';
import '../../styles/analysis.css';

interface Props {
  changes: ChangesView;
  heads: { before: string; after: string };
  scope: string;
}

/** How many targets stand where they stood, and where the others went. */
export function StatusMoves({ changes, heads, scope }: Props) {
  const { charts: words } = useWords();
  const [query, change] = useQuery();
  const own = changes.moves.filter(({ allocated }) => !allocated);
  const parts = changes.moves.filter(({ allocated }) => allocated);
  const mixed = own.length > 0 && parts.length > 0;
  const whose = !mixed ? (own.length > 0 ? 'own' : 'parts') : query.of === 'parts' ? 'parts' : 'own';
  return (
    <Panel title={words.flowTitle}>
      {changes.moves.length === 0 ? (
        <Empty>{words.flowNone}</Empty>
      ) : (
        <>
          {mixed && (
            <Segments
              label={words.flowOf}
              value={whose}
              options={[
                { value: 'own', text: words.flowOwn },
                { value: 'parts', text: words.flowParts },
              ]}
              onChoose={(value) => change({ of: value === 'own' ? null : value }, true)}
            />
          )}
          <StatusFlowFigure
            changes={changes}
            moves={whose === 'own' ? own : parts}
            heads={heads}
            scope={[scope, whose === 'own' ? words.flowOwn : words.flowParts].filter(Boolean).join(' ')}
            plan={query.plan ?? null}
          />
        </>
      )}
    </Panel>
  );
}
