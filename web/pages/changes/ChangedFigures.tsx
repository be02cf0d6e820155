import type { ChangedFigure } from '#core/contract/changes.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { formatFigure, formatPeriod, formatSigned, withUnit } from '#core/domain/format.ts';
import type { FigureChange } from '#core/domain/version-change.ts';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { FigureLink } from '../../components/FigureLink.tsx';
import { signedPercent } from '../../components/FigureVersion.tsx';
import { Mixed } from '../../components/Mixed.tsx';
import { unitText } from '../../i18n/units.ts';
import { byPlanAndRegion } from '../../state/change-groups.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { langOf } from '../../state/lang-of.ts';
import { language, useWords } from '../../state/language.ts';
import { planShortTitle, useNames } from '../../state/names.ts';

interface Props {
  kind: FigureChange;
  figures: ChangedFigure[];
  /** How many there are; more than are listed when they were capped. */
  all: number;
  plans: PlanSummary[];
}

/** More than so many of a plan are folded away. */
const FEW = 40;

/** Changed figures of one kind, by plan and region. */
export function ChangedFigures({ kind, figures, all, plans }: Props) {
  const { changes: words } = useWords().history;
  const names = useNames();
  const shown = figures.filter((one) => one.kind === kind);
  if (shown.length === 0) return <Empty>{kind === 'revision' ? words.noRevisions : words.noActivity}</Empty>;
  const groups = byPlanAndRegion(
    shown,
    plans.map(({ code }) => code),
  );
  return (
    <>
      {shown.length < all && <p class="notice">{words.capped(shown.length, all)}</p>}
      {groups.map(({ plan, count, regions }) => {
        const known = plans.find(({ code }) => code === plan);
        return (
          <details key={plan} class="change-plan" open={count <= FEW}>
            <summary>
              <b>{known ? planShortTitle(known) : words.otherPlan}</b> <small>{words.show(count)}</small>
            </summary>
            {regions.map(({ region, figures: some }) => (
              <section key={region.code} class="change-region">
                <h3>{names.region(region)}</h3>
                <ul class="change-list">
                  {some.map((one) => (
                    <Changed key={`${one.indicator.code} ${one.period} ${one.form}`} figure={one} />
                  ))}
                </ul>
              </section>
            ))}
          </details>
        );
      })}
    </>
  );
}

function Changed({ figure }: { figure: ChangedFigure }) {
  const words = useWords();
  const { changes: own } = words.history;
  const names = useNames();
  const locale = language.value;
  const { indicator, region, period, form, old, value, unit, status, decimals, reason } = figure;
  const inUnit = (number: number | null, of: string) =>
    withUnit(formatFigure(number, decimals), unitText(of, locale), locale);
  return (
    <li>
      <span class="change-what">
        {names.indicator(indicator)}{' '}
        <small>
          {formatPeriod(period, locale)} {words.indicator.forms[form]}
        </small>{' '}
        <DemoBadge shown={figure.demo} />
      </span>
      <span class="change-figures">
        {old && (
          <>
            <s>{inUnit(old.value, old.unit)}</s> <span aria-hidden="true">→</span>{' '}
          </>
        )}
        <FigureLink figure={{ indicator: indicator.code, region: region.code, period, form }}>
          <b>{value === null ? words.indicator.statuses[status] : inUnit(value, unit)}</b>
        </FigureLink>{' '}
        <Moved figure={figure} />
      </span>
      <small class="change-by">
        {old && old.status !== status
          ? `${words.indicator.statuses[old.status]} → ${words.indicator.statuses[status]}`
          : words.indicator.statuses[status]}
        {' · '}
        <Mixed text={own.by(figure.recorder, chinaMinute(figure.recordedAt))} />
        {figure.account && figure.account !== figure.recorder && <Mixed text={` · ${figure.account}`} />}
        {reason && (
          <>
            {` · ${words.history.figure.reason}${words.colon}`}
            <span lang={langOf(reason)}>{reason}</span>
          </>
        )}
      </small>
    </li>
  );
}

/** By how much a revised figure moved. */
function Moved({
  figure: { old, value, unit, difference, differenceUnit, differenceShare, decimals },
}: {
  figure: ChangedFigure;
}) {
  const { history, bracketed } = useWords();
  const locale = language.value;
  if (old === null || old.value === null || value === null) return null;
  if (difference === null) return <small>{old.unit === unit ? null : history.figure.otherUnit}</small>;
  if (difference === 0) return <small>{history.figure.same}</small>;
  return (
    <span class="change-moved">
      {withUnit(formatSigned(difference, Math.max(decimals, 1)), unitText(differenceUnit, locale), locale)}
      {differenceShare !== null && bracketed(signedPercent(differenceShare))}
    </span>
  );
}
