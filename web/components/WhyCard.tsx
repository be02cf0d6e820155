import type { PlanDetail } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { TargetRow } from '#core/contract/targets.ts';
import {
  computedDecimals,
  formatDate,
  formatFigure,
  formatPercent,
  formatPeriod,
  MISSING,
} from '#core/domain/format.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { unitText } from '../i18n/units.ts';
import { paths } from '../paths.ts';
import { useMoment } from '../state/address.ts';
import { health } from '../state/data-version.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { looksAhead } from '../state/outlook.ts';
import { targetText } from '../state/target-text.ts';
import { deviationText } from '../state/verdict.ts';
import { A } from './A.tsx';
import { DemoBadge } from './DemoMark.tsx';
import { MethodsDisagreeWord } from './MethodsDisagree.tsx';
import { OutlookWord } from './Outlook.tsx';
import { PlanBadges } from './PlanBadges.tsx';
import { PromiseMark } from './PromiseMark.tsx';
import { VerdictWord } from './Verdict.tsx';
import { WhatIf } from './WhatIf.tsx';
import { WhyClause } from './WhyClause.tsx';
import { WhyRecord } from './WhyRecord.tsx';
import { WhySteps } from './WhySteps.tsx';

interface Props {
  row: ProgressRow;
  target: TargetRow | null;
  plan: PlanDetail;
}

/** Why a verdict is what it is: the steps with their numbers, the figures behind them, and the clause that promised it. */
export function WhyCard({ row, target, plan }: Props) {
  const words = useWords();
  const names = useNames();
  const moment = useMoment();
  const locale = language.value;
  const unit = unitText(row.unit, locale);
  const figure = (value: number | null) => formatFigure(value, row.decimals);
  const figures = [
    [words.figures.level, figure(row.level), row.level === null ? '' : unit],
    [words.figures.target, targetText(row, words), unit],
    [words.figures.completion, formatPercent(row.completion), ''],
    [words.figures.gap, figure(row.gap), row.gap === null ? '' : unitText(unitOfChange(row.unit), locale)],
    [words.figures.distance, formatPercent(row.distanceCovered), ''],
    [words.figures.time, formatPercent(row.timeElapsed), ''],
    [
      words.figures.planLine,
      formatFigure(row.planLine, computedDecimals(row.decimals)),
      row.planLine === null ? '' : unit,
    ],
    [words.figures.lag, deviationText(row.lagPoints), row.lagPoints === null ? '' : words.pointsShort],
  ] as const;
  // Its place is kept until it is known.
  const version = moment === null ? (health.value?.dataVersion ?? MISSING) : null;
  const known = [
    row.period
      ? `${words.figures.period}${words.colon}${formatPeriod(row.period, locale)}`
      : words.stateMeaning[row.state],
    words.why.knownOn(formatDate(row.asOf, locale)),
    ...(version === null ? [] : [words.why.dataVersion(String(version))]),
  ];
  const open = plan.ambiguities.filter(
    (ambiguity) => row.ambiguities.includes(ambiguity.code) || ambiguity.concerns.includes(row.target),
  );
  return (
    <>
      <div class="why-head">
        <p class="kicker">
          {names.region(row.region)} · {row.target} <PlanBadges plan={plan} /> <DemoBadge shown={row.demo} />
        </p>
        <h2>{names.indicator(row.indicator)}</h2>
        <p class="why-marks">
          <VerdictWord row={row} />
          {looksAhead(row) && <OutlookWord outlook={row.outlook.class} />}
          <MethodsDisagreeWord row={row} />
          <PromiseMark row={row} />
        </p>
        <p class="mute">{known.join(' · ')}</p>
      </div>
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
      {row.level !== null && <WhatIf row={row} />}
      <h3>{words.why.steps}</h3>
      <WhySteps row={row} />
      <WhyRecord row={row} />
      {target && <WhyClause target={target} plan={plan} />}
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
        <A to={paths.definitions()} query={{ tab: 'amendments', target: row.target }} class="button">
          {words.definitions.title}
        </A>
      </p>
    </>
  );
}
