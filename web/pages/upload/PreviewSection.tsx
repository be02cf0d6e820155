import { useState } from 'preact/hooks';
import type { CommitResult, UploadPreview } from '#core/contract/uploads.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { CommitDone } from './CommitDone.tsx';
import { CommitForm } from './CommitForm.tsx';
import { IssueList } from './IssueList.tsx';
import { PreviewCells } from './PreviewCells.tsx';
import { TakenValues } from './TakenValues.tsx';

/** What a file would do, and the button that does it. */
export function PreviewSection({ id }: { id: string }) {
  const { upload: words } = useWords();
  const answer = useAnswer<UploadPreview>(apiPaths.upload(id));
  const [result, setResult] = useState<CommitResult | null>(null);
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={420} />}>
      {(preview) => {
        const open = result === null && preview.state === 'previewed' ? id : null;
        const refusals = preview.issues.filter(({ severity }) => severity === 'refused');
        const notes = preview.issues.filter(({ severity }) => severity === 'note');
        const reasons = preview.issues.filter(({ severity }) => severity === 'reason');
        const unexplained = reasons.filter(({ explained }) => !explained);
        const explained = reasons.filter((issue) => issue.explained);
        const repaired = preview.cells.filter((cell) => cell.repaired !== null);
        const written = result ?? (preview.state === 'previewed' ? null : preview);
        return (
          <div class="stack">
            {written && <CommitDone preview={preview} result={result} />}
            {refusals.length > 0 && (
              <Panel
                title={`${words.problemsTitle} ${preview.refusals}`}
                note={preview.refusals > refusals.length && words.firstTold(refusals.length)}
                class="panel-problems"
              >
                <IssueList issues={refusals} />
              </Panel>
            )}
            {reasons.length > 0 && (
              <Panel
                title={`${words.reasonsTitle} ${unexplained.length}`}
                note={words.reasonsNote(explained.length)}
                class={unexplained.length > 0 ? 'panel-reasons' : ''}
              >
                <IssueList issues={[...unexplained, ...explained]} id={open} />
              </Panel>
            )}
            {repaired.length > 0 && <TakenValues cells={repaired} id={open} />}
            {preview.cells.length > 0 && (
              <Panel title={words.previewTitle} note={words.previewNote(preview.fileName)}>
                <PreviewCells cells={preview.cells} counts={preview.counts} id={open} />
              </Panel>
            )}
            {notes.length > 0 && (
              <Panel title={`${words.notesTitle} ${notes.length}`}>
                <IssueList issues={notes} />
              </Panel>
            )}
            {!written && (
              <Panel title={words.commitTitle} note={words.commitNote}>
                <CommitForm preview={preview} onDone={setResult} />
              </Panel>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
