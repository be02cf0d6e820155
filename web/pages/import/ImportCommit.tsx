import { useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { ImportCommitBody, ImportPreview, ImportResult } from '#core/contract/imports.ts';
import { send } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { checkDataVersion } from '../../state/data-version.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { plainNumber } from '../../state/plain-number.ts';
import { useSession } from '../../state/session.ts';
import { textsOf, useSubmit } from '../../state/submit.ts';
import { CommitConflict } from './CommitConflict.tsx';

interface Props {
  preview: ImportPreview;
  onDone: (result: ImportResult) => void;
}

/** Who answers for the figures, and the button that writes all or nothing; where nothing is to be written, why not. */
export function ImportCommit({ preview, onDone }: Props) {
  const { imports: words } = useWords();
  const { busy, problem, run } = useSubmit();
  /** The problem that the reader has answered by looking again. */
  const [seen, setSeen] = useState<Problem | null>(null);
  /** What the reader saw is what is agreed to, also when newer counts come in by themselves; null = what stands there. */
  const [looked, setLooked] = useState<number | null>(preview.dataVersion);
  const session = loadedValue(useSession());
  const count = preview.counts.new + preview.counts.changed;
  const conflict = problem !== null && problem !== seen ? problem : null;

  async function commit(event: SubmitEvent): Promise<void> {
    const text = textsOf(event);
    const body: ImportCommitBody = {
      recorder: text('recorder'),
      expectedVersion: looked ?? preview.dataVersion,
    };
    await run(async () => {
      onDone(await send<ImportResult>(apiPaths.importCommit(preview.id), 'POST', body));
      refreshAll();
      void checkDataVersion();
    });
  }

  if (session === null) return null;
  if (!preview.committable) return <NothingToWrite preview={preview} />;
  return (
    <form class="commit" onSubmit={commit}>
      {conflict && (
        <CommitConflict
          problem={conflict}
          onLook={() => {
            setSeen(conflict);
            setLooked(null);
            refreshAll();
          }}
        />
      )}
      {problem !== null && conflict === null && (
        <p class="notice notice-same" role="status">
          {words.lookedAgain}
        </p>
      )}
      <label>
        {words.recorder}
        <input
          type="text"
          name="recorder"
          required
          maxLength={100}
          defaultValue={preview.suggestedRecorder ?? session.actor.name}
          autoComplete="organization"
        />
      </label>
      <button type="submit" class="button button-main" disabled={busy || conflict?.status === 409}>
        {busy ? words.committing : words.commit(plainNumber(count))}
      </button>
    </form>
  );
}

function NothingToWrite({ preview }: Pick<Props, 'preview'>) {
  const { imports: words } = useWords();
  if (preview.counts.refused > 0) return <p class="notice notice-stale">{words.mustCorrect}</p>;
  return (
    <p class="notice notice-same" role="status">
      {preview.figures > 0 ? words.nothingNew : words.noFigures}
    </p>
  );
}
