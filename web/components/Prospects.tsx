import type { ComponentChildren } from 'preact';
import type { ProgressRow } from '#core/contract/progress.ts';
import {
  computedDecimals,
  formatDate,
  formatFigure,
  formatPercent,
  type Locale,
  withUnit,
} from '#core/domain/format.ts';
import type { Light } from '#core/domain/light.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import type { Messages } from '../i18n/messages.ts';
import { unitText } from '../i18n/units.ts';
import { language, useWords } from '../state/language.ts';
import { looksAhead } from '../state/outlook.ts';
import { stepNumber, stepOf } from '../state/why.ts';
import { MethodsDisagree } from './MethodsDisagree.tsx';
import { Opinion } from './Opinion.tsx';
import { Outlook } from './Outlook.tsx';

interface Fact {
  label: string;
  /** A word, or a figure with its unit. */
  told: ComponentChildren;
  note: ComponentChildren;
}

/** Where a target is heading and what it would take, in up to six facts; what cannot be said is left out. */
export function Prospects({ row }: { row: ProgressRow }) {
  const words = useWords();
  if (!looksAhead(row) || row.level === null) return null;
  const facts = [
    outlookFact(row, words),
    opinionFact(row, words),
    forecastFact(row, words),
    paceFact(row, words),
    requiredFact(row, words),
    fragilityFact(row, words),
  ].filter((fact) => fact !== null);
  return (
    <dl class="prospects" aria-label={words.prospects.title}>
      {facts.map(({ label, told, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span class="prospects-told">{told}</span>
            <span class="prospects-note">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function outlookFact(row: ProgressRow, words: Messages): Fact {
  const locale = language.value;
  const { projection, miss } = row.outlook;
  const notes = [
    projection === null || row.deadline === null
      ? words.prospects.noOutlook
      : words.prospects.projection(inUnit(projection, row, locale), formatDate(row.deadline, locale)),
    ...(miss === null ? [] : [words.prospects.miss(formatPercent(miss))]),
  ];
  return { label: words.figures.outlook, told: <Outlook row={row} />, note: notes.join(words.semicolon) };
}

function opinionFact(row: ProgressRow, words: Messages): Fact | null {
  const { class: opinion, ratio } = row.secondOpinion;
  if (opinion === 'not_available') return null;
  return {
    label: words.figures.opinion,
    told: (
      <>
        <Opinion row={row} /> <MethodsDisagree row={row} />
      </>
    ),
    note: ratio === null ? '' : words.prospects.ratio(formatFigure(ratio, 2)),
  };
}

function forecastFact(row: ProgressRow, words: Messages): Fact | null {
  const { forecast, decimals } = row;
  if (forecast === null) return null;
  const bound = (value: number) => formatFigure(value, computedDecimals(decimals));
  return {
    label: words.figures.forecast,
    told: inUnit(forecast.value, row, language.value),
    note: words.prospects.interval(bound(forecast.low), bound(forecast.high)),
  };
}

function paceFact({ pace }: ProgressRow, { figures, prospects }: Messages): Fact | null {
  if (pace === null) return null;
  return {
    label: figures.pace,
    told: prospects.pace(formatFigure(pace, 2)),
    note: prospects.paceMeaning,
  };
}

function requiredFact(row: ProgressRow, words: Messages): Fact | null {
  const { requiredIncrement, feasibility } = row;
  if (requiredIncrement === null) return null;
  const falling = stepNumber(stepOf(row, 'required_increment'), 'falling') === 1;
  return {
    label: falling ? words.figures.requiredFalling : words.figures.required,
    told: inUnit(requiredIncrement, { ...row, unit: unitOfChange(row.unit) }, language.value),
    note: [
      words.figures.feasibility,
      feasibility === null
        ? words.prospects.noFeasibility
        : words.prospects.feasibility(formatFigure(feasibility, 2)),
    ].join(words.colon),
  };
}

function fragilityFact(row: ProgressRow, words: Messages): Fact | null {
  const step = stepOf(row, 'fragility');
  if (row.fragility === null || !step) return null;
  const share = formatPercent(row.fragility);
  const { down, up, turns } = words.prospects;
  return {
    label: words.figures.fragility,
    told: stepNumber(step, 'upward') === 1 ? up(share) : down(share),
    note: turns(words.lightColours[step.values.light as Light]),
  };
}

/** A computed figure in its unit. */
function inUnit(
  value: number,
  { decimals, unit }: Pick<ProgressRow, 'decimals' | 'unit'>,
  locale: Locale,
): string {
  return withUnit(formatFigure(value, computedDecimals(decimals)), unitText(unit, locale), locale);
}
