import { useEffect, useRef } from 'preact/hooks';
import type { ImportPreview, ImportResult } from '#core/contract/imports.ts';
import { A } from '../../components/A.tsx';
import { paths } from '../../paths.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { plainNumber } from '../../state/plain-number.ts';

/** Indicators that have a link of their own. */
const LINKED = 6;

/** Says that everything was written, by whom and when, and leads to what came of it. */
export function ImportDone({ preview, result }: { preview: ImportPreview; result: ImportResult | null }) {
  const { imports: words, bracketed } = useWords();
  const names = useNames();
  const at = result?.committedAt ?? preview.committedAt;
  const vintage = result?.vintage ?? preview.vintage;
  const counts = result?.counts ?? preview.counts;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result) box.current?.scrollIntoView({ block: 'center' });
  }, [result]);
  const indicators = preview.covered?.indicators ?? [];
  return (
    <div ref={box} class="done" role="status">
      {vintage !== null && <strong>{words.done(plainNumber(counts.new + counts.changed), vintage)}</strong>}
      {at && <p>{words.doneBy(result?.recorder ?? preview.recorder, chinaMinute(at))}</p>}
      <p class="row">
        {at && (
          <A to={paths.changes()} query={{ since: justBefore(at) }} class="button button-main">
            {words.seeChanges}
          </A>
        )}
        <A to={paths.imports()} class="button">
          {words.again}
        </A>
      </p>
      <p class="row import-indicators">
        {words.seeIndicator}
        {indicators.slice(0, LINKED).map((one) => (
          <A key={one.code} to={paths.indicator(one.code)} query={{ region: one.region.code }}>
            {names.indicator(one)}
            {bracketed(names.region(one.region))}
          </A>
        ))}
        {(indicators.length === 0 || indicators.length > LINKED) && (
          <A to={paths.indicators()}>{words.seeIndicators}</A>
        )}
      </p>
    </div>
  );
}

/** What is published at a moment is not new since that moment. */
function justBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}
