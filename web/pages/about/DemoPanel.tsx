import { useState } from 'preact/hooks';
import type { DemoStatus } from '#core/contract/demo.ts';
import { formatDate, formatFigure } from '#core/domain/format.ts';
import { RequestError, send } from '../../api.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { checkDataVersion } from '../../state/data-version.ts';
import { language, useWords } from '../../state/language.ts';
import { useMay } from '../../state/session.ts';
import { useAnswer } from '../../state/use-answer.ts';

/** Whether there are demonstration figures, and the button that removes them all. */
export function DemoPanel() {
  const { about } = useWords();
  const answer = useAnswer<DemoStatus>(apiPaths.demo());
  return (
    <Panel title={about.demoTitle}>
      <Loaded answer={answer} skeleton={<Skeleton height={118} />}>
        {(status) => (
          <>
            <p>
              {status.present
                ? about.demoPresent(
                    formatFigure(status.observations, 0),
                    formatFigure(status.allocations, 0),
                    formatFigure(status.people, 0),
                  )
                : about.demoAbsent}
              {status.removedOn && ` ${about.demoRemovedOn(formatDate(status.removedOn, language.value))}`}
            </p>
            {status.present && <Removal />}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Removal() {
  const words = useWords();
  const { about } = words;
  const allowed = useMay('site.administer');
  const [step, setStep] = useState<'idle' | 'asking' | 'removing'>('idle');
  const [problem, setProblem] = useState<string | null>(null);

  async function remove(): Promise<void> {
    setStep('removing');
    setProblem(null);
    try {
      await send(apiPaths.demo(), 'DELETE');
      refreshAll();
      void checkDataVersion();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setProblem(error.problem.detail || words.failedPlain);
    } finally {
      setStep('idle');
    }
  }

  if (allowed === false) return <p class="mute">{about.demoOnlyAdministrator}</p>;
  return (
    <div class="removal">
      {problem && (
        <p class="failed" role="alert">
          {problem}
        </p>
      )}
      {step === 'idle' ? (
        <button type="button" class="button button-danger" onClick={() => setStep('asking')}>
          {about.demoRemove}
        </button>
      ) : (
        <div role="alertdialog" aria-label={about.demoRemove} class="row">
          <p>{about.demoConfirm}</p>
          <button type="button" class="button button-danger" disabled={step === 'removing'} onClick={remove}>
            {step === 'removing' ? about.demoRemoving : about.demoConfirmYes}
          </button>
          <button type="button" class="button" disabled={step === 'removing'} onClick={() => setStep('idle')}>
            {about.demoConfirmNo}
          </button>
        </div>
      )}
    </div>
  );
}
