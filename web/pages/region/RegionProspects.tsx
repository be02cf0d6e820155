import type { ProgressRow } from '#core/contract/progress.ts';
import { Panel } from '../../components/Panel.tsx';
import { Prospects } from '../../components/Prospects.tsx';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { looksAhead } from '../../state/outlook.ts';

/** Where the chosen target is heading in this region; nothing where nothing lies ahead. */
export function RegionProspects({ row }: { row: ProgressRow }) {
  const { prospects } = useWords();
  const names = useNames();
  if (!looksAhead(row) || row.level === null) return null;
  return (
    <Panel title={prospects.title} note={names.indicator(row.indicator)}>
      <Prospects row={row} />
    </Panel>
  );
}
