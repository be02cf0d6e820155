import type { CompareView } from '#core/contract/compare.ts';
import type { IndicatorRow, RegionRow } from '#core/contract/targets.ts';
import { DemoMark } from '../../components/DemoMark.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { momentText } from '../../components/MomentPicker.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { againstIn, comparisonIn } from '../../state/compare.ts';
import { language, useWords } from '../../state/language.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { Apart } from './Apart.tsx';
import { Choosing } from './Choosing.tsx';
import { Examples } from './Examples.tsx';
import { IndicatorPanel } from './IndicatorPanel.tsx';

interface Props {
  indicators: IndicatorRow[];
  regions: RegionRow[];
}

/** What is chosen, and what it shows. Codes that nobody knows are left out and named. */
export function Compare({ indicators, regions }: Props) {
  const { compare: words, comma } = useWords();
  const [query] = useQuery();
  const moment = useMoment();
  const asked = comparisonIn(query);
  const known = {
    regions: asked.regions.filter((code) => regions.some((one) => one.code === code)),
    indicators: asked.indicators.filter((code) => indicators.some((one) => one.code === code)),
  };
  const unknown = [
    ...asked.regions.filter((code) => !known.regions.includes(code)),
    ...asked.indicators.filter((code) => !known.indicators.includes(code)),
  ];
  const ready = known.regions.length > 0 && known.indicators.length > 0;
  const path = ready
    ? apiPaths.compare(
        {
          regions: known.regions.join(','),
          indicators: known.indicators.join(','),
          periods: asked.periods.join(','),
          form: asked.form,
          against: againstIn(query),
        },
        moment,
      )
    : null;
  return (
    <div class="stack">
      <Choosing indicators={indicators} regions={regions} chosen={{ ...asked, ...known }} path={path} />
      {unknown.length > 0 && (
        <p class="notice" role="status">
          {words.unknown(unknown.join(comma))}
        </p>
      )}
      {path === null ? (
        <Examples indicators={indicators} regions={regions} />
      ) : (
        <Found path={path} indicators={indicators} />
      )}
    </div>
  );
}

function Found({ path, indicators }: { path: string; indicators: IndicatorRow[] }) {
  const { compare: words } = useWords();
  const [query] = useQuery();
  const moment = useMoment();
  const answer = useAnswer<CompareView>(path);
  const against = againstIn(query);
  const nameOf = (name: string) =>
    (language.value === 'en' && indicators.find((one) => one.name === name)?.nameEn) || name;
  const moments = {
    now: moment === null ? words.atNow : words.at(momentText(moment)),
    other: against === null ? null : words.at(momentText(against)),
  };
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={320} />}>
      {(view) => (
        <>
          <DemoMark shown={view.demo} />
          {view.apart.length > 0 && <Apart reasons={view.apart} nameOf={nameOf} />}
          {[...Map.groupBy(view.columns, ({ indicator }) => indicator.code)].map(([code, columns]) => (
            <IndicatorPanel
              key={code}
              columns={columns}
              view={view}
              indicator={indicators.find((one) => one.code === code)}
              moments={moments}
            />
          ))}
        </>
      )}
    </Loaded>
  );
}
