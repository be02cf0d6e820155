import type { IssueView } from '#core/contract/briefing-issues.ts';
import { PAPERS } from '#core/domain/briefing/life/paper.ts';
import { send } from '../../../api.ts';
import { A } from '../../../components/A.tsx';
import { CopyBox } from '../../../components/CopyBox.tsx';
import { FormProblem } from '../../../components/FormField.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { apiPaths, paths } from '../../../paths.ts';
import { fileSize } from '../../../state/file-size.ts';
import { language, useWords } from '../../../state/language.ts';
import { useSending } from '../../../state/use-sending.ts';
import { QrCode } from '../QrCode.tsx';
import { keepIssue } from '../use-issue.ts';

/** The files of an issued briefing as they come, and the address at which it can be checked. */
export function FilesPanel({ view }: { view: IssueView }) {
  const { issues } = useWords().briefings;
  const { busy, problem, run } = useSending();
  const failed = view.files.some(({ state }) => state === 'failed');
  const again = () =>
    run(async () => keepIssue(await send<IssueView>(apiPaths.briefingFiles(view.id), 'POST')));
  return (
    <Panel title={issues.files}>
      <ul class="lines issue-files" aria-live="polite">
        {view.files.map(({ format, state, size, fault, link }) => (
          <li key={format}>
            <span>
              {PAPERS[format][language.value]}
              {fault !== null && <small class="form-fault">{fault}</small>}
            </span>
            {link === null ? (
              <span class={state === 'failed' ? 'form-fault' : 'mute'}>{issues.fileStates[state]}</span>
            ) : (
              <a class="button" href={link} download>
                {issues.download}
                {size !== null && <small> {fileSize(size)}</small>}
              </a>
            )}
          </li>
        ))}
      </ul>
      {failed && view.mayRender && (
        <button type="button" class="button" disabled={busy} onClick={() => void again()}>
          {issues.makeAgain}
        </button>
      )}
      <FormProblem problem={problem} fields={[]} />
      {view.link !== null && view.code !== null && (
        <div class="issue-link">
          <QrCode link={view.link} />
          <div>
            <A to={paths.issuedBriefing(view.code)}>{issues.link}</A>
            <p class="mute">{issues.linkHint}</p>
            <CopyBox label={issues.link} text={view.link.url} />
          </div>
        </div>
      )}
    </Panel>
  );
}
