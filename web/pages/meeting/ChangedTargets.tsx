import type { ChangeView } from '#core/contract/analysis.ts';
import type { MeetingView } from '#core/contract/meeting.ts';
import { formatFigure, formatSigned, withUnit } from '#core/domain/format.ts';
import { CHANGE_PARTS, type ChangePart } from '#core/domain/level-change.ts';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';

type Row = ChangeView['rows'][number];

/** Of each target: level then, what moved it, level now; and the regions whose figures were put right. */
export function ChangedTargets({ targets }: { targets: MeetingView['changed']['targets'] }) {
  const words = useWords();
  const { meeting } = words;
  const names = useNames();
  const locale = language.value;
  const told = targets.flatMap((view) => {
    const own = view.rows.find(({ allocated }) => !allocated);
    return own ? [{ view, own }] : [];
  });
  const parts = CHANGE_PARTS.filter(
    (code) => code !== 'unsplit' || told.some(({ own }) => partOf(own, code) !== null),
  );
  return (
    <div class="table-box">
      <table class="table meeting-table">
        <thead>
          <tr>
            <th scope="col">{words.figures.indicator}</th>
            <th scope="col" class="num">
              {meeting.before}
            </th>
            {parts.map((code) => (
              <th key={code} scope="col" class="num">
                {meeting[code]}
              </th>
            ))}
            <th scope="col" class="num">
              {meeting.now}
            </th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ view, own }) => (
            <tr key={view.target}>
              <th scope="row">
                {names.indicator(view.indicator)} <small>{unitText(view.unit, locale)}</small>
                <Revised view={view} />
              </th>
              <td class="num" data-label={meeting.before}>
                {formatFigure(own.from.level, view.decimals)}
              </td>
              {parts.map((code) => (
                <td key={code} class={`num change-${code}`} data-label={meeting[code]}>
                  {formatSigned(partOf(own, code), own.level ? own.level.decimals : view.decimals)}
                </td>
              ))}
              <td class="num" data-label={meeting.now}>
                <b>{formatFigure(own.to.level, view.decimals)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function partOf({ level }: Row, code: ChangePart): number | null {
  return level?.parts.find((part) => part.code === code)?.shown ?? null;
}

/** Regions whose older figure was revised, each by how much. */
function Revised({ view }: { view: ChangeView }) {
  const { meeting, comma } = useWords();
  const names = useNames();
  const locale = language.value;
  const revised = view.rows.flatMap((row) => {
    const by = row.allocated ? partOf(row, 'revision') : null;
    return by === null || by === 0 ? [] : [{ region: row.region, by }];
  });
  if (revised.length === 0) return null;
  const each = revised.map(
    ({ region, by }) =>
      `${names.region(region)} ${withUnit(formatSigned(by, view.decimals), unitText(view.changeUnit, locale), locale)}`,
  );
  return (
    <small class="meeting-revised">
      {meeting.revisedRegions} {each.join(comma)}
    </small>
  );
}
