import { useState } from 'preact/hooks';
import type { PromiseRow, RulingRow } from '#core/contract/rulings.ts';
import type { PromiseField } from '#core/domain/promise.ts';
import { Choice } from '../../components/Choice.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import type { Known } from './DefinitionsPage.tsx';
import { MayChange } from './MayChange.tsx';
import { PromiseTable } from './PromiseTable.tsx';
import { Recorded } from './Recorded.tsx';
import { RulingForm } from './RulingForm.tsx';
import { RulingList } from './RulingList.tsx';
import { VerdictHistory } from './VerdictHistory.tsx';

/** One target: its versions, what was ruled on it, how it was judged by each, and the form to amend it. */
export function AmendTab({ known }: { known: Known }) {
  const { definitions: words } = useWords();
  const names = useNames();
  const [query, change] = useQuery();
  const { promises } = known;
  const row =
    promises.find(({ target }) => target === query.target) ??
    promises.find(({ rulings }) => rulings.some(({ kind }) => kind === 'amendment')) ??
    promises[0];
  if (!row) return <Empty>{words.noBlocking}</Empty>;
  const verdict = known.progress.find(({ target }) => target === row.target) ?? null;
  return (
    <>
      <div class="filters definition-target">
        <Choice
          label={words.target}
          value={row.target}
          options={promises.map(({ target, indicator }) => ({
            value: target,
            text: `${target} ${names.indicator(indicator)}`,
          }))}
          onChoose={(target) => change({ target })}
        />
        {verdict && <Verdict row={verdict} />}
      </div>
      <div class="definition-columns">
        <div class="stack">
          <PromiseTable row={row} />
          <RulingList row={row} />
        </div>
        <div class="stack">
          <Panel title={words.amendTitle} note={words.amendNote}>
            <MayChange>
              <Amendment key={row.target} row={row} verdict={verdict} />
            </MayChange>
          </Panel>
          <VerdictHistory key={row.target} row={row} />
        </div>
      </div>
    </>
  );
}

function Amendment({ row, verdict }: { row: PromiseRow; verdict: Known['progress'][number] | null }) {
  const [recorded, setRecorded] = useState<RulingRow | null>(null);
  return (
    <>
      {recorded && <Recorded ruling={recorded} row={verdict} />}
      {/* What was recorded is what the form begins with next. */}
      <RulingForm
        key={row.rulings[0]?.vintage ?? 'first'}
        row={row}
        kind="amendment"
        fields={['value', 'deadline']}
        more={moreFields(row)}
        focus={false}
        onDone={setRecorded}
      />
    </>
  );
}

function moreFields({ measureKind }: PromiseRow): PromiseField[] {
  const share: PromiseField[] = measureKind === 'share' ? ['denominator'] : [];
  return ['comparator', 'low', 'high', 'tolerance', 'baseline', 'startDate', ...share, 'course'];
}
