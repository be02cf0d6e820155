import { useState } from 'preact/hooks';
import type { ImportPreview, ImportResult } from '#core/contract/imports.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { fileSize } from '../../state/file-size.ts';
import { useWords } from '../../state/language.ts';
import { plainNumber } from '../../state/plain-number.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { DiscardImport } from './DiscardImport.tsx';
import { ImportCommit } from './ImportCommit.tsx';
import { ImportCounts } from './ImportCounts.tsx';
import { ImportDone } from './ImportDone.tsx';
import { LostRows } from './LostRows.tsx';
import { ToldPanel } from './ToldPanel.tsx';

interface Props {
  id: string;
  onDiscarded: (name: string) => void;
}

/** What an import would do, what is wrong with it, and the button that writes it. */
export function ImportPreviewSection({ id, onDiscarded }: Props) {
  const { imports: words } = useWords();
  const answer = useAnswer<ImportPreview>(apiPaths.oneImport(id));
  const [result, setResult] = useState<ImportResult | null>(null);
  if (answer.kind === 'failed' && answer.problem.status === 409) {
    return <LostRows id={id} detail={answer.problem.detail} onDiscarded={onDiscarded} />;
  }
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={200} lines={2} />}>
      {(preview) => {
        const { refused, notes, fileName } = preview;
        const written = result !== null || preview.state === 'committed';
        return (
          <div class="stack">
            {written && <ImportDone preview={preview} result={result} />}
            <Panel
              title={words.previewTitle}
              note={`${fileName} · ${fileSize(preview.size)} · ${words.comparedWith(preview.dataVersion)}`}
            >
              <ImportCounts preview={preview} />
            </Panel>
            <ToldPanel
              told={refused}
              title={words.refusedTitle(plainNumber(refused.total))}
              save={{ label: words.saveRefused, name: words.refusedName(fileName) }}
              class="panel-problems"
            />
            <ToldPanel
              told={notes}
              title={words.notesTitle(plainNumber(notes.total))}
              save={{ label: words.saveNotes, name: words.notesName(fileName) }}
            />
            {!written && (
              <Panel title={words.commitTitle} note={words.commitNote}>
                <ImportCommit preview={preview} onDone={setResult} />
                <DiscardImport id={id} name={fileName} onDiscarded={onDiscarded} />
              </Panel>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
