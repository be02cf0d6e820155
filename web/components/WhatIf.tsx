import { useId, useState } from 'preact/hooks';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { WhatIfView } from '#core/contract/what-if.ts';
import { apiPaths } from '../paths.ts';
import { useMoment, useQuery } from '../state/address.ts';
import { useWords } from '../state/language.ts';
import { narrow } from '../state/narrow.ts';
import { MOST_REVISED, revisionIn, revisionText } from '../state/revision.ts';
import { useAnswer } from '../state/use-answer.ts';
import { Loaded } from './Loaded.tsx';
import { Skeleton } from './Skeleton.tsx';
import { WhatIfCase } from './WhatIfCase.tsx';

/** Would the light stand if the newest figure were revised? Judged by the server's own rules, and kept nowhere. */
export function WhatIf({ row }: { row: ProgressRow }) {
  const { whatIf: words } = useWords();
  const [query, change] = useQuery();
  const percent = revisionIn(query.revise);
  const [moving, setMoving] = useState<number | null>(null);
  const id = useId();
  const settle = (value: number) => {
    setMoving(null);
    change({ revise: revisionText(value) }, true);
  };
  const answer = useAnswer<WhatIfView>(
    apiPaths.whatIf(
      { target: row.target, region: row.allocated ? row.region.code : null, percent },
      useMoment(),
    ),
  );
  const shown = moving ?? percent;
  return (
    <section class="what-if" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        {words.title} <span class="badge badge-none">{words.mark}</span>
      </h3>
      <p class="what-if-question">
        <span>{words.question}</span>
        <input
          type="range"
          aria-label={words.slider}
          min={-MOST_REVISED}
          max={MOST_REVISED}
          step={0.5}
          value={shown}
          onInput={(event) => setMoving(revisionIn(event.currentTarget.value))}
          onChange={(event) => settle(revisionIn(event.currentTarget.value))}
        />
        <input
          type="number"
          aria-label={words.percent}
          min={-MOST_REVISED}
          max={MOST_REVISED}
          step={0.1}
          value={shown}
          onChange={(event) => settle(revisionIn(event.currentTarget.value))}
        />
        <span>%</span>
      </p>
      <Loaded answer={answer} skeleton={<Skeleton height={narrow.value ? 92 : 52} lines={2} />}>
        {(view) =>
          view.cases.length === 0 ? (
            <p class="mute">{words.none}</p>
          ) : (
            <ul class="what-if-cases" aria-live="polite">
              {view.cases.map((one) => (
                <WhatIfCase key={one.of} view={view} one={one} strength={row.strength} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
