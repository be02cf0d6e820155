import type { ChangedLight } from '#core/contract/changes.ts';
import { formatFigure, formatPeriod, withUnit } from '#core/domain/format.ts';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { VerdictWord } from '../../components/Verdict.tsx';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { useWhyHref } from '../../state/why.ts';

/** Targets whose light or state changed, each a door to the reasons. */
export function ChangedLights({ lights }: { lights: ChangedLight[] }) {
  const words = useWords();
  const { changes: own } = words.history;
  const names = useNames();
  const whyHref = useWhyHref();
  const locale = language.value;
  return (
    <ul class="change-list">
      {lights.map((one) => {
        const end = ({ level, period }: ChangedLight['now']) =>
          level === null
            ? '—'
            : `${withUnit(formatFigure(level, one.decimals), unitText(one.unit, locale), locale)} ${formatPeriod(period, locale)}`;
        return (
          <li key={`${one.target} ${one.region.code}`}>
            <span class="change-what">
              <a href={whyHref(one)} aria-haspopup="dialog">
                {names.region(one.region)} · {names.indicator(one.indicator)}
              </a>{' '}
              <small class="nowrap">{one.target}</small> <DemoBadge shown={one.demo} />
            </span>
            <span class="change-figures">
              {one.old ? <VerdictWord row={one.old} /> : <small>{own.notThere}</small>}{' '}
              <span aria-hidden="true">→</span> <VerdictWord row={one.now} />
            </span>
            <small class="change-by">{one.old ? `${end(one.old)} → ${end(one.now)}` : end(one.now)}</small>
          </li>
        );
      })}
    </ul>
  );
}
