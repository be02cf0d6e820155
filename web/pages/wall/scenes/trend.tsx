import {
  computedDecimals,
  formatDate,
  formatFigure,
  formatPercent,
  formatPoints,
  withUnit,
} from '#core/domain/format.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { unitText } from '../../../i18n/units.ts';
import { planShortTitle } from '../../../state/names.ts';
import { looksAhead } from '../../../state/outlook.ts';
import { targetText } from '../../../state/target-text.ts';
import { verdictTone, verdictWord } from '../../../state/verdict.ts';
import {
  courseQuestions,
  plansQuestion,
  trendQuestion,
  type WallRow,
  type WallTrend,
} from '../../../state/wall/questions.ts';
import { TrendBox } from '../parts/TrendBox.tsx';
import { WallVerdict } from '../parts/WallVerdict.tsx';
import {
  type Arranged,
  isDraft,
  missing,
  nothing,
  type SceneContext,
  type SceneView,
  waiting,
} from '../scene-view.ts';

/** One target over time: level, plan line, forecast and target, with the figures in large letters. */
export const trendScene: SceneView = {
  questions: ({ target, region }, facts) => [plansQuestion, ...courseQuestions(target!, region, facts)],
  arrange(context): Arranged {
    const { scene, facts, words, names } = context;
    const target = scene.target ?? '';
    const question = trendQuestion(target, scene.region);
    const trend = facts.get(question);
    if (!trend) {
      const fact = facts.find(question.path);
      const gone = fact?.kind === 'refused' && fact.status === 404;
      return gone ? missing(target, words.wall.none.target(target)) : waiting(target);
    }
    const { progress } = trend;
    const plan = facts.get(plansQuestion)?.find(({ code }) => code === progress.plan);
    const title = `${names.region(progress.region)} · ${names.indicator(progress.indicator)}`;
    if (trend.levels.length === 0 && trend.planLine.length === 0)
      return nothing(title, words.wall.none.trend);
    return {
      title,
      kicker: (
        <>
          {isDraft(plan) && <span class="wall-badge">{words.wall.draft}</span>}
          <span>{plan ? planShortTitle(plan) : progress.plan}</span>
        </>
      ),
      pages: [() => <TrendPage trend={trend} context={context} />],
      none: null,
      missed: false,
      demo: progress.demo || trend.levels.some(({ demo }) => demo),
      draft: isDraft(plan),
    };
  },
};

function TrendPage({ trend, context }: { trend: WallTrend; context: SceneContext }) {
  const { words, room } = context;
  const { progress } = trend;
  return (
    <div class={`wall-trend-page wall-trend-page-${room.format}`}>
      <TrendBox trend={trend} context={context} title={words.plan.trend} />
      <dl class="wall-facts">
        <div class={`wall-fact wall-fact-verdict tone-${verdictTone(progress)}`}>
          <dt>{words.figures.status}</dt>
          <dd>
            <WallVerdict tone={verdictTone(progress)} word={verdictWord(progress, words)} />
          </dd>
        </div>
        {factsOf(progress, context).map(([label, value, note]) => (
          <div key={label} class="wall-fact">
            <dt>{label}</dt>
            <dd>
              {value}
              {note && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function factsOf(
  row: WallRow,
  { words, locale }: SceneContext,
): [label: string, value: string, note: string | null][] {
  const { facts } = words.wall;
  const computed = computedDecimals(row.decimals);
  const inUnit = (value: number | null, decimals = row.decimals) =>
    withUnit(formatFigure(value, decimals), unitText(row.unit, locale), locale);
  const { forecast, deadline } = row;
  const lag = row.lagPoints === null ? null : -row.lagPoints;
  const all: [string, string, string | null][] = [
    [facts.level, inUnit(row.level), null],
    [facts.target, `${targetText(row, words)} ${unitText(row.unit, locale)}`, null],
    [facts.planLine, inUnit(row.planLine, computed), null],
    [facts.lag, formatPoints(lag, locale), null],
    [
      facts.gap,
      withUnit(formatFigure(row.gap, row.decimals), unitText(unitOfChange(row.unit), locale), locale),
      row.distanceCovered === null ? null : `${words.wall.ofTarget} ${formatPercent(row.distanceCovered)}`,
    ],
    [facts.outlook, looksAhead(row) ? words.outlooks[row.outlook.class] : '—', null],
    [
      facts.forecast,
      inUnit(forecast?.value ?? null, computed),
      forecast ? `${formatFigure(forecast.low, computed)}–${formatFigure(forecast.high, computed)}` : null,
    ],
    [facts.deadline, deadline === null ? words.noDeadline : formatDate(deadline, locale), null],
  ];
  return all.filter(([, value]) => value !== '—');
}
