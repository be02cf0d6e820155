import { toneOf } from '#core/charts/tone.ts';
import type { WhatIfView } from '#core/contract/what-if.ts';
import {
  computedDecimals,
  formatFigure,
  formatPercent,
  formatPeriod,
  withUnit,
} from '#core/domain/format.ts';
import type { Strength } from '#core/domain/target.ts';
import { unitText } from '../i18n/units.ts';
import { language, useWords } from '../state/language.ts';
import { deviationText, verdictWord } from '../state/verdict.ts';
import { Mark } from './Mark.tsx';

interface Props {
  view: WhatIfView;
  one: WhatIfView['cases'][number];
  strength: Strength;
}

/** One supposition: what is revised from what to what, and the light that it leads to. */
export function WhatIfCase({ view, one, strength }: Props) {
  const words = useWords();
  const { whatIf } = words;
  const locale = language.value;
  const { figure, outcome, turnsAt } = one;
  const level = (value: number | null) =>
    withUnit(formatFigure(value, computedDecimals(view.decimals)), unitText(view.unit, locale), locale);
  const tone = toneOf(outcome);
  const word = verdictWord({ ...outcome, strength }, words);
  const same = outcome.light === view.now.light && outcome.state === view.now.state;
  return (
    <li>
      <span class="what-if-of">
        {figure
          ? whatIf.of[figure.form === 'period' ? 'figure' : 'point'](formatPeriod(figure.period, locale))
          : whatIf.of.level}
        <small>
          {figure &&
            `${formatFigure(figure.before, figure.decimals)} → ${withUnit(
              formatFigure(figure.after, computedDecimals(figure.decimals)),
              unitText(figure.unit, locale),
              locale,
            )}${words.comma}`}
          {whatIf.level} {formatFigure(view.now.level, computedDecimals(view.decimals))} →{' '}
          {level(outcome.level)}
          {outcome.lagPoints !== null &&
            `${words.comma}${words.figures.lag} ${deviationText(outcome.lagPoints)}`}
        </small>
      </span>
      <span class="what-if-outcome">
        <span class={`verdict tone-${tone}`}>
          <Mark tone={tone} />
          {same ? whatIf.stays(word) : whatIf.becomes(word)}
        </span>
        {view.now.light !== null && (
          <small>
            {turnsAt === null ? whatIf.holds : whatIf.turns(sized(Math.abs(turnsAt)), turnsAt < 0)}
          </small>
        )}
      </span>
    </li>
  );
}

/** A share far below one per cent keeps a digit more. */
function sized(share: number): string {
  return formatPercent(share, share < 0.001 ? 2 : 1);
}
