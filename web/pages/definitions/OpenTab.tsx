import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useWords } from '../../state/language.ts';
import type { Known } from './DefinitionsPage.tsx';
import { OpenCard } from './OpenCard.tsx';
import { isBlocking, isShaping } from './open-points.ts';

/** Targets of which the document leaves something open: first those that cannot be judged without it. */
export function OpenTab({ known }: { known: Known }) {
  const { definitions: words } = useWords();
  const judged = new Map(known.progress.map((row) => [row.target, row]));
  const blocking = known.promises.filter((row) => isBlocking(row, judged.get(row.target)));
  const shaping = known.promises.filter((row) => !blocking.includes(row) && isShaping(row));
  const cards = (rows: typeof blocking) => (
    <ul class="cards cards-wide">
      {rows.map((row) => (
        <OpenCard
          key={row.target}
          row={row}
          verdict={judged.get(row.target) ?? null}
          plan={known.plans.find(({ code }) => code === row.plan) ?? null}
        />
      ))}
    </ul>
  );
  return (
    <div class="stack">
      <Panel title={words.blockingTitle} note={words.blockingNote}>
        {blocking.length === 0 ? <Empty>{words.noBlocking}</Empty> : cards(blocking)}
      </Panel>
      {shaping.length > 0 && (
        <Panel title={words.shapingTitle} note={words.shapingNote}>
          <details class="definition-more">
            <summary>{words.unfold(shaping.length)}</summary>
            {cards(shaping)}
          </details>
        </Panel>
      )}
    </div>
  );
}
