import { useCallback, useState } from 'preact/hooks';
import type { ReportView } from '#core/contract/reports.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { Panel } from '../../components/Panel.tsx';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { narrow } from '../../state/narrow.ts';
import type { CellKey } from '../../state/report-grid/layout.ts';
import { useTitle } from '../../state/title.ts';
import { CorrectPanel } from './CorrectPanel.tsx';
import { DiffPanel } from './DiffPanel.tsx';
import { LineCards } from './grid/LineCard.tsx';
import { ReportGrid } from './grid/ReportGrid.tsx';
import type { CellRequest } from './grid/use-grid.ts';
import { HistoryPanel } from './HistoryPanel.tsx';
import { IssuePanel } from './IssuePanel.tsx';
import { KeptHere } from './KeptHere.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { ReportHead } from './ReportHead.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { SubmitPanel } from './SubmitPanel.tsx';
import { useKeeper } from './use-keeper.ts';

interface Props {
  view: ReportView;
  person: string;
}

/** A report on the screen, for whoever fills it in and for whoever reviews it. */
export function OpenReport({ view: answered, person }: Props) {
  const words = useWords();
  const keeper = useKeeper(answered, person);
  const view = keeper.view.value;
  const [request, setRequest] = useState<CellRequest | null>(null);
  const [chosen, setChosen] = useState<CellKey | null>(null);
  const choose = useCallback((key: CellKey | null) => setChosen(key), []);
  useTitle(`${useNames().region(view.region)} ${formatPeriod(view.period, language.value)}`);
  const onGo = (key: CellKey) => setRequest({ key });
  const editable = view.moves.includes('save');
  const reviewing = view.moves.some((move) => move === 'approve' || move === 'return' || move === 'publish');
  const handing = view.moves.some((move) => move === 'submit' || move === 'recall' || move === 'discard');
  const Lines = narrow.value ? LineCards : ReportGrid;
  const diff = <DiffPanel view={view} draft={keeper.draft.value} onGo={onGo} />;
  const questions = view.questions.length > 0 && (
    <QuestionPanel view={view} answering={editable} onGo={onGo} />
  );
  return (
    <>
      <ReportHead view={view} />
      <div class="stack">
        {!editable && <KeptHere keeper={keeper} view={view} />}
        {editable && questions}
        {(reviewing || view.reason !== null) && diff}
        <Panel
          title={words.reportGrid.label}
          class="grid-panel"
          actions={editable ? <SaveStatus keeper={keeper} /> : undefined}
        >
          <Lines {...{ keeper, view, editable, request, chosen }} onChoose={choose} />
        </Panel>
        <div class="report-columns">
          <div class="stack">
            <IssuePanel {...{ keeper, view, editable, onGo }} />
            {!(reviewing || view.reason !== null) && diff}
            {!editable && questions}
          </div>
          <div class="stack">
            {handing && <SubmitPanel keeper={keeper} view={view} />}
            {reviewing && <ReviewPanel view={view} chosen={chosen} />}
            {view.mayCorrect && <CorrectPanel view={view} />}
            <HistoryPanel view={view} />
          </div>
        </div>
      </div>
    </>
  );
}
