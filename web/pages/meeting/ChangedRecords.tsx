import type { ChangedFigure } from '#core/contract/changes.ts';
import type { MeetingView } from '#core/contract/meeting.ts';
import { formatFigure, formatPeriod, withUnit } from '#core/domain/format.ts';
import { FigureLink } from '../../components/FigureLink.tsx';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import { useDoor } from '../../state/meeting-door.ts';
import { useNames } from '../../state/names.ts';

type Changed = MeetingView['changed'];

/** The figures that were put right, and what was newly reported of tasks. */
export function ChangedRecords({ changed }: { changed: Changed }) {
  const { meeting: words } = useWords();
  const { revised, milestones } = changed;
  return (
    <>
      {revised.length > 0 && (
        <>
          <h3>{words.revisedFigures}</h3>
          <ul class="light-lines">
            {revised.map((one) => (
              <Revised
                key={`${one.indicator.code} ${one.region.code} ${one.period} ${one.form}`}
                figure={one}
              />
            ))}
          </ul>
        </>
      )}
      {milestones.length > 0 && (
        <>
          <h3>{words.tasksReported}</h3>
          <ul class="light-lines">
            {milestones.map((one) => (
              <Reported key={one.subject} milestone={one} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Revised({ figure }: { figure: ChangedFigure }) {
  const { indicator: words } = useWords();
  const names = useNames();
  const locale = language.value;
  const { indicator, region, period, form, old, value, unit, decimals } = figure;
  const amount = (of: number | null, its: string) =>
    withUnit(formatFigure(of, decimals), unitText(its, locale), locale);
  return (
    <li>
      <span>
        {names.region(region)} {names.indicator(indicator)}{' '}
        <small>
          {formatPeriod(period, locale)} {words.forms[form]}
        </small>
      </span>
      <span class="light-move">
        <FigureLink figure={{ indicator: indicator.code, region: region.code, period, form }}>
          {old && <s>{amount(old.value, old.unit)}</s>} → <b>{amount(value, unit)}</b>
        </FigureLink>
      </span>
    </li>
  );
}

function Reported({ milestone }: { milestone: Changed['milestones'][number] }) {
  const { meeting: words, plan } = useWords();
  const door = useDoor(milestone.plan);
  const { reported } = plan.milestones;
  const { subject, title, old, state } = milestone;
  return (
    <li>
      <a href={door({ to: 'milestone', milestone: subject }) ?? ''} lang="zh-CN" aria-haspopup="dialog">
        {title}
      </a>
      <span class="light-move">
        {old ? reported[old] : words.neverReported} → <b>{reported[state]}</b>
      </span>
    </li>
  );
}
