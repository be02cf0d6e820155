import { useEffect, useRef } from 'preact/hooks';
import type { FigureVersionRow } from '#core/contract/figure-history.ts';
import type { IndicatorRow, RegionRow } from '#core/contract/targets.ts';
import { apiPaths } from '../paths.ts';
import { useMoment } from '../state/address.ts';
import { type FigureKey, readFigureKey } from '../state/figure-key.ts';
import { useWords } from '../state/language.ts';
import { together } from '../state/loadable.ts';
import { useQueryDialog } from '../state/query-dialog.ts';
import { useList } from '../state/use-answer.ts';
import { FigureVersions } from './FigureVersions.tsx';
import { Loaded } from './Loaded.tsx';
import { Skeleton } from './Skeleton.tsx';

/** Every version of the figure that the address names (`figure=robot_mfg_scale~370000~2026-Q3~ytd`), above whatever is open. */
export function FigureDialog() {
  const { named, close } = useQueryDialog('figure');
  const figure = named === null ? null : readFigureKey(named);
  return figure && <Opened key={named} figure={figure} close={close} />;
}

function Opened({ figure, close }: { figure: FigureKey; close: () => void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const versions = useList<FigureVersionRow>(apiPaths.figureHistory(figure, useMoment()));
  const indicators = useList<IndicatorRow>(apiPaths.indicators());
  const regions = useList<RegionRow>(apiPaths.regions());
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the dialog itself closes on Escape; this click is on its backdrop
    <dialog
      ref={dialog}
      class="why"
      aria-label={words.history.figure.title}
      onClose={close}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div class="why-box">
        <form method="dialog" class="why-close">
          <button type="submit" class="tool-dark" aria-label={words.close}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="m2 2 8 8M10 2l-8 8" />
            </svg>
          </button>
        </form>
        <Loaded
          answer={together({ versions, indicators, regions })}
          skeleton={<Skeleton height={28} lines={7} />}
        >
          {(known) => (
            <FigureVersions
              figure={figure}
              versions={known.versions.items}
              indicator={known.indicators.items.find(({ code }) => code === figure.indicator)}
              region={known.regions.items.find(({ code }) => code === figure.region)}
            />
          )}
        </Loaded>
      </div>
    </dialog>
  );
}
