import type { ImportPreview } from '#core/contract/imports.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { plainNumber } from '../../state/plain-number.ts';

/** Names that stand in a line before the rest is only counted. */
const NAMED = 6;

/** How many rows and figures there are, and what would become of them. */
export function ImportCounts({ preview }: { preview: ImportPreview }) {
  const { imports: words } = useWords();
  const { rows, figures, counts } = preview;
  const idle = figures - counts.new - counts.changed - counts.unchanged;
  const compared = counts.refused === 0;
  const shown = [
    { key: 'rows' as const, count: rows },
    { key: 'figures' as const, count: figures },
    ...(compared
      ? [
          { key: 'new' as const, count: counts.new },
          { key: 'changed' as const, count: counts.changed },
          { key: 'unchanged' as const, count: counts.unchanged },
          ...(idle > 0 ? [{ key: 'idle' as const, count: idle }] : []),
        ]
      : []),
    { key: 'refused' as const, count: counts.refused },
    { key: 'notes' as const, count: counts.notes },
  ];
  return (
    <>
      <dl class="import-counts">
        {shown.map(({ key, count }) => (
          <div key={key} class={count > 0 ? `import-count import-${key}` : 'import-count'}>
            <dt>{words.counts[key]}</dt>
            <dd>
              <b>{plainNumber(count)}</b>
              <small>{words.countNotes[key]}</small>
            </dd>
          </div>
        ))}
      </dl>
      {preview.covered && <Covered covered={preview.covered} />}
    </>
  );
}

function Covered({ covered }: { covered: NonNullable<ImportPreview['covered']> }) {
  const words = useWords();
  const { imports } = words;
  const names = useNames();
  const locale = language.value;
  const { indicators, regions, from, to } = covered;
  const named = indicators.slice(0, NAMED).map(names.indicator).join(words.comma);
  return (
    <p class="import-covered">
      <span class="mute">{imports.covers}</span>
      <span>
        {imports.indicators(indicators.length)}
        {words.bracketed(indicators.length > NAMED ? `${named} …` : named)}
      </span>
      <span>{imports.regions(regions)}</span>
      <span>{imports.span(formatPeriod(from, locale), formatPeriod(to, locale))}</span>
    </p>
  );
}
