import type { ReportLine } from '#core/contract/reports.ts';
import { formatGrowth } from '#core/domain/format.ts';
import { statusWord } from '#core/domain/upload/status-text.ts';
import { DemoBadge } from '../../../components/DemoMark.tsx';
import { unitText } from '../../../i18n/units.ts';
import { language, useWords } from '../../../state/language.ts';
import { plainNumber } from '../../../state/plain-number.ts';

/** Figures that are known already, to compare with: they cannot be changed here. */
export function FigureBeside({ line, known }: { line: ReportLine; known: ReportLine['recorded'] }) {
  const words = useWords();
  if (known.length === 0) return <span class="mute">—</span>;
  return (
    <span class="beside">
      {known.map((one) => (
        <span key={one.form} class="beside-figure">
          {known.length > 1 && <small>{words.indicator.forms[one.form]} </small>}
          {one.value === null ? words.indicator.statuses[one.status] : plainNumber(one.value)}
          {one.value !== null && one.unit !== line.indicator.unit && (
            <small> {unitText(one.unit, language.value)}</small>
          )}
          {one.yoyPercent !== null && <small> {formatGrowth(one.yoyPercent)}</small>}
        </span>
      ))}
      <span class="beside-foot">
        {known[0]!.value !== null && <small>{statusText(known[0]!.status, words)}</small>}
        <DemoBadge shown={known.some(({ demo }) => demo)} />
      </span>
    </span>
  );
}

function statusText(status: ReportLine['recorded'][number]['status'], words: ReturnType<typeof useWords>) {
  return language.value === 'zh' ? statusWord(status) : words.indicator.statuses[status];
}
