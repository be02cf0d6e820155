import { Panel } from '../../components/Panel.tsx';
import { useWords } from '../../state/language.ts';
import type { ReportGroups } from '../../state/report-list.ts';
import { OpenPeriods } from './OpenPeriods.tsx';
import { ReportTable } from './ReportTable.tsx';
import { StartPanel } from './StartPanel.tsx';

/** A statistician's reports: what is to be done, what waits for others, what is done. */
export function MyReports({ groups, writes }: { groups: ReportGroups; writes: boolean }) {
  const { list } = useWords().reports;
  return (
    <div class="stack">
      {writes && <OpenPeriods />}
      <Panel title={`${list.todo} ${groups.todo.length || ''}`}>
        <ReportTable rows={groups.todo} empty={list.nothingTodo} />
      </Panel>
      <Panel title={list.waiting}>
        <ReportTable rows={[...groups.waiting, ...groups.approved]} empty={list.nothingWaiting} />
      </Panel>
      <Panel title={list.done}>
        <ReportTable rows={groups.done} empty={list.nothingDone} />
      </Panel>
      {writes && <StartPanel />}
    </div>
  );
}
