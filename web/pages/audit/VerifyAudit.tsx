import { useState } from 'preact/hooks';
import type { AuditVerdict } from '#core/contract/audit.ts';
import type { Problem } from '#core/contract/common.ts';
import { RequestError, request } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';

/** Works the chain out anew on the server, and says what came of it. */
export function VerifyAudit() {
  const { history, failedPlain } = useWords();
  const { audit: words } = history;
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function verify(): Promise<void> {
    setBusy(true);
    setProblem(null);
    setVerdict(null);
    try {
      setVerdict(await request<AuditVerdict>(apiPaths.verifyAudit(), { cache: 'no-store' }));
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  }
  return (
    <div class="audit-verify">
      <button type="button" class="button" disabled={busy} onClick={verify}>
        {busy ? words.verifying : words.verify}
      </button>
      <div role="status">
        {problem && <p class="notice notice-stale">{problem.detail || failedPlain}</p>}
        {verdict?.holds && <p class="audit-holds">{words.holds(verdict.entries)}</p>}
        {verdict && !verdict.holds && (
          <>
            <p class="audit-broken">{words.broken(verdict.faults.length)}</p>
            <ul>
              {verdict.faults.map((fault) => (
                <li key={`${fault.id} ${fault.kind}`}>{language.value === 'zh' ? fault.zh : fault.en}</li>
              ))}
            </ul>
          </>
        )}
        {verdict && (
          <p class="mute">
            {words.end} <code>{verdict.hash}</code>
            <br />
            {words.endHelp}
          </p>
        )}
      </div>
    </div>
  );
}
