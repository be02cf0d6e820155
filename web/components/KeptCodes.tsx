import { codeRuns } from '../state/code-runs.ts';

/** A text whose codes stay in one piece where its lines break. */
export function KeptCodes({ text }: { text: string }) {
  return (
    <>
      {codeRuns(text).map((run, index) =>
        index % 2 === 0 ? (
          run
        ) : (
          <span key={index} class="nowrap">
            {run}
          </span>
        ),
      )}
    </>
  );
}
