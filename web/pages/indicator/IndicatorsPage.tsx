import type { IndicatorRow, TargetRow } from '#core/contract/targets.ts';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Panel } from '../../components/Panel.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { together } from '../../state/loadable.ts';
import { searchIndicators } from '../../state/search-indicators.ts';
import { useTitle } from '../../state/title.ts';
import { useList } from '../../state/use-answer.ts';
import { IndicatorTable } from './IndicatorTable.tsx';

/** All indicators, those with a target first. */
export function IndicatorsPage() {
  const { indicator: words } = useWords();
  useTitle(words.indexTitle);
  const [query] = useQuery();
  const indicators = useList<IndicatorRow>(apiPaths.indicators(useMoment()));
  const targets = useList<TargetRow>(apiPaths.targets({}, useMoment()));
  return (
    <div class="page">
      <PageHead
        title={words.indexTitle}
        note={words.indexNote}
        aside={<SearchBox label={words.searchLabel} />}
      />
      <Loaded answer={together({ indicators, targets })} skeleton={<Skeleton height={38} lines={14} />}>
        {(known) => (
          <Indicators
            indicators={searchIndicators(query.q ?? '', known.indicators.items)}
            targets={known.targets.items}
          />
        )}
      </Loaded>
    </div>
  );
}

function Indicators({ indicators, targets }: { indicators: IndicatorRow[]; targets: TargetRow[] }) {
  const { indicator: words } = useWords();
  if (indicators.length === 0) return <Empty>{words.noMatch}</Empty>;
  const promised = (row: IndicatorRow) => targets.some((target) => target.indicator === row.code);
  const groups = [
    { title: words.withTarget, rows: indicators.filter(promised) },
    { title: words.withoutTarget, rows: indicators.filter((row) => !promised(row)) },
  ];
  return (
    <div class="stack">
      {groups.map(
        ({ title, rows }) =>
          rows.length > 0 && (
            <Panel key={title} title={title}>
              <IndicatorTable rows={rows} targets={targets} />
            </Panel>
          ),
      )}
    </div>
  );
}
