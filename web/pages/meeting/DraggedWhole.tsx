import { toneOf } from '#core/charts/tone.ts';
import type { Dragged } from '#core/contract/meeting.ts';
import { formatFigure, withUnit } from '#core/domain/format.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { Mark } from '../../components/Mark.tsx';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import { deviationText, verdictWord } from '../../state/verdict.ts';
import { useWhyHref } from '../../state/why.ts';

/** Where the target itself stands: level, target, net gap, verdict. */
export function DraggedWhole({ dragged }: { dragged: Dragged }) {
  const words = useWords();
  const href = useWhyHref();
  const locale = language.value;
  const { decimals, unit, level, targetValue, shownGap, lagPoints, none } = dragged;
  const figure = (value: number | null, of: string) =>
    withUnit(formatFigure(value, decimals), unitText(of, locale), locale);
  const beyond = shownGap !== null && shownGap < 0;
  const gap = beyond ? -shownGap : shownGap;
  const facts = [
    [words.figures.level, figure(level, unit)],
    [words.figures.target, figure(targetValue, unit)],
    [beyond ? words.meeting.ahead : words.meeting.net, figure(gap, unitOfChange(unit))],
    [words.figures.lag, lagPoints === null ? '—' : `${deviationText(lagPoints)} ${words.pointsShort}`],
  ] as const;
  const tone = toneOf(dragged);
  return (
    <>
      <dl class="meeting-whole">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{words.figures.status}</dt>
          <dd>
            <a
              class={`verdict tone-${tone}`}
              href={href({ ...dragged, allocated: false })}
              aria-haspopup="dialog"
            >
              <Mark tone={tone} />
              {verdictWord(dragged, words)}
            </a>
          </dd>
        </div>
      </dl>
      {none !== null && <p class="meeting-note">{words.meeting.none[none]}</p>}
      {none === null && shownGap !== null && shownGap <= 0 && (
        <p class="meeting-note">
          {beyond ? words.meeting.allThere(figure(gap, unitOfChange(unit))) : words.meeting.exactlyThere}
        </p>
      )}
    </>
  );
}
