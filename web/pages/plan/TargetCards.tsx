import type { ProgressRow } from '#core/contract/progress.ts';
import {
  formatDate,
  formatFigure,
  formatGrowth,
  formatPercent,
  formatPeriod,
  withUnit,
} from '#core/domain/format.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { KeyCard } from '../../components/KeyCard.tsx';
import { PromiseMark } from '../../components/PromiseMark.tsx';
import { PromiseVersions } from '../../components/PromiseVersions.tsx';
import { Prospects } from '../../components/Prospects.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { targetText } from '../../state/target-text.ts';
import { lagText, verdictTone, verdictWord } from '../../state/verdict.ts';
import { useWhyHref } from '../../state/why.ts';

/** The chosen target in up to five figures and, below, where it is heading; what cannot be said has no card. */
export function TargetCards({ row }: { row: ProgressRow }) {
  const words = useWords();
  const names = useNames();
  const whyHref = useWhyHref();
  const locale = language.value;
  const subject = `${names.region(row.region)} ${names.indicator(row.indicator)}`;
  const door = { href: whyHref(row), label: words.why.open(subject) };
  const unit = unitText(row.unit, locale);
  const unitOfGap = unitText(unitOfChange(row.unit), locale);
  const inUnitOfGap = (value: number) => withUnit(formatFigure(value, row.decimals), unitOfGap, locale);
  const gapText = (gap: number | null) => {
    if (gap === null || gap === 0) return '';
    return gap > 0 ? words.stillToGo(inUnitOfGap(gap)) : words.beyond(inUnitOfGap(-gap));
  };
  const deadline = row.deadline ? formatDate(row.deadline, locale) : words.noDeadline;
  const facts = [
    row.period && formatPeriod(row.period, locale),
    row.levelDerivation === 'estimated' ? words.estimated : null,
    row.yoyPercent === null ? null : `${words.figures.yoy} ${formatGrowth(row.yoyPercent)}`,
  ];
  return (
    <>
      <div class="keycards">
        <KeyCard
          label={subject}
          figure={formatFigure(row.level, row.decimals)}
          unit={row.level === null ? undefined : unit}
          note={facts.filter(Boolean).join(' · ')}
          door={door}
        />
        <KeyCard
          label={words.figures.target}
          figure={targetText(row, words)}
          unit={unit}
          note={deadline}
          door={door}
          aside={<PromiseMark row={row} />}
        />
        {row.completion !== null && (
          <KeyCard
            label={words.figures.completion}
            {...splitPercent(row.completion)}
            note={gapText(row.gap)}
            door={door}
          />
        )}
        {row.timeElapsed !== null && row.baseline && (
          <KeyCard
            label={words.figures.time}
            {...splitPercent(row.timeElapsed)}
            note={
              <>
                {words.figures.baseline} {formatFigure(row.baseline.value, row.decimals)}{' '}
                <span class="nowrap">({row.baseline.date.slice(0, 7)})</span>
              </>
            }
            door={door}
          />
        )}
        {row.distanceCovered === null ? (
          <KeyCard
            label={words.figures.status}
            figure={verdictWord(row, words)}
            note={words.stateMeaning[row.state]}
            tone={verdictTone(row)}
            door={door}
          />
        ) : (
          <KeyCard
            label={words.figures.distance}
            {...splitPercent(row.distanceCovered)}
            note={lagText(row.lagPoints, words, locale) ?? words.states[row.state]}
            tone={verdictTone(row)}
            door={door}
            aside={<Verdict row={row} />}
          />
        )}
      </div>
      <PromiseVersions row={row} />
      <Prospects row={row} />
    </>
  );
}

/** "77.2%" as a large figure and a small sign. */
function splitPercent(share: number): { figure: string; unit?: string } {
  const text = formatPercent(share);
  return text.endsWith('%') ? { figure: text.slice(0, -1), unit: '%' } : { figure: text };
}
