import type { IssueView } from '#core/contract/briefing-issues.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useWords } from '../../../state/language.ts';
import { DifferencesView } from '../DifferenceTable.tsx';

/** What a correction changes, and why. */
export function Corrected({ view }: { view: IssueView }) {
  const { issues } = useWords().briefings;
  if (view.corrected === null) return null;
  return (
    <Panel title={issues.corrected}>
      <p>
        <b>{issues.correctedReason}</b> {view.reason}
      </p>
      <DifferencesView differences={view.corrected} />
    </Panel>
  );
}
