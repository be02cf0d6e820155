import type { CompareReasonView } from '#core/contract/compare.ts';
import { Panel } from '../../components/Panel.tsx';
import { language, useWords } from '../../state/language.ts';

/** Why the indicators stand apart, pair by pair. */
export function Apart({
  reasons,
  nameOf,
}: {
  reasons: CompareReasonView[];
  /** An indicator's name in the reader's language. */
  nameOf: (name: string) => string;
}) {
  const { compare: words } = useWords();
  const zh = language.value === 'zh';
  const pairs = Map.groupBy(reasons, ({ sides }) => sides.map(({ of }) => of[0]).join('\n'));
  const pairName = (key: string) => words.pair(...(key.split('\n').map(nameOf) as [string, string]));
  return (
    <Panel title={words.apart} note={words.apartNote}>
      <details class="working" open={pairs.size === 1}>
        <summary>{pairs.size === 1 ? pairName([...pairs.keys()][0]!) : words.pairs(pairs.size)}</summary>
        <dl class="compare-apart">
          {[...pairs].map(([key, all]) => (
            <div key={key}>
              {pairs.size > 1 && <dt>{pairName(key)}</dt>}
              {all.map((reason) => (
                <dd key={reason.code}>{zh ? reason.zh : reason.en}</dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
    </Panel>
  );
}
