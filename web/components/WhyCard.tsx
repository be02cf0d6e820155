import type { PlanDetail } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { TargetRow } from '#core/contract/targets.ts';
import { formatDate, formatFigure, formatPercent, formatPeriod } from '#core/domain/format.ts';
import { unitText } from '../i18n/units.ts';
import { paths } from '../paths.ts';
import { language, useWords } from '../state/language.ts';
import { planShortTitle, useNames } from '../state/names.ts';
import { targetText } from '../state/target-text.ts';
import { deviationText } from '../state/verdict.ts';
import { A } from './A.tsx';
import { DemoBadge } from './DemoMark.tsx';
import { PlanBadges } from './PlanBadges.tsx';
import { VerdictWord } from './Verdict.tsx';

interface Props {
  row: ProgressRow;
  target: TargetRow | null;
  plan: PlanDetail;
}

/** Why a verdict is what it is: the steps with their numbers, and the clause that promised it. */
export function WhyCard({ row, target, plan }: Props) {
  const words = useWords();
  const names = useNames();
  const locale = language.value;
  const unit = unitText(row.unit, locale);
  const figure = (value: number | null) => formatFigure(value, row.decimals);
  const figures = [
    [words.figures.level, figure(row.level), unit],
    [words.figures.target, targetText(row, words), unit],
    [words.figures.distance, formatPercent(row.distanceCovered), ''],
    [words.figures.time, formatPercent(row.timeElapsed), ''],
    [words.figures.lag, deviationText(row.lagPoints), row.lagPoints === null ? '' : words.pointsShort],
  ] as const;
  const open = plan.ambiguities.filter(
    (ambiguity) => row.ambiguities.includes(ambiguity.code) || ambiguity.concerns.includes(row.target),
  );
  return (
    <>
      <header class="why-head">
        <p class="kicker">
          {names.region(row.region)} · {row.target} <PlanBadges plan={plan} /> <DemoBadge shown={row.demo} />
        </p>
        <h2>{names.indicator(row.indicator)}</h2>
        <p>
          <VerdictWord row={row} />{' '}
          <span class="mute">
            {row.period
              ? `${words.figures.period}${words.colon}${formatPeriod(row.period, locale)}`
              : words.stateMeaning[row.state]}
          </span>
        </p>
      </header>
      <dl class="why-figures">
        {figures.map(([label, value, suffix]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value} <small>{suffix}</small>
            </dd>
          </div>
        ))}
      </dl>
      <h3>{words.why.steps}</h3>
      <ol class="why-steps">
        {row.explanation.map((step) => (
          <li key={step.code}>{locale === 'zh' ? step.zh : step.en}</li>
        ))}
      </ol>
      {target && <Clause target={target} plan={plan} />}
      {open.length > 0 && (
        <>
          <h3>{words.why.notes}</h3>
          <ul class="why-notes" lang="zh-CN">
            {open.map((ambiguity) => (
              <li key={ambiguity.code}>
                <b>{ambiguity.title}</b>
                {`　${ambiguity.detail}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="why-links">
        <A to={paths.plan(row.plan)} query={{ tab: 'targets', target: row.target }} class="button">
          {words.why.toTrend}
        </A>
        <A to={paths.indicator(row.indicator.code)} query={{ region: row.region.code }} class="button">
          {words.why.toIndicator}
        </A>
      </p>
    </>
  );
}

function Clause({ target, plan }: { target: TargetRow; plan: PlanDetail }) {
  const words = useWords();
  const locale = language.value;
  const facts: [string, string | null][] = [
    [words.why.clause, `${planShortTitle(plan)} ${words.locator(target.locator, target.line)}`],
    [words.why.anchor, target.anchor],
    [
      words.figures.comparator,
      [
        target.comparator === 'unstated' ? words.why.unstated : target.comparatorWord,
        target.strength === 'expected' ? words.expected : null,
      ]
        .filter(Boolean)
        .join(' · '),
    ],
    [
      words.figures.deadline,
      target.deadline
        ? [target.deadlineText, formatDate(target.deadline, locale)].filter(Boolean).join(' · ')
        : words.noDeadline,
    ],
    [words.figures.scope, target.scope],
    [words.figures.definition, target.definition],
    [words.figures.baseline, target.baselineText],
  ];
  return (
    <>
      <h3>{words.why.promise}</h3>
      <dl class="facts">
        {facts.map(
          ([label, text]) =>
            text && (
              <div key={label}>
                <dt>{label}</dt>
                <dd lang="zh-CN">{text}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
