import { toneOf } from '#core/charts/tone.ts';
import type { Dragged } from '#core/contract/meeting.ts';
import { formatFigure, formatPercent, formatSigned } from '#core/domain/format.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { Mark } from '../../components/Mark.tsx';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { deviationText, verdictWord } from '../../state/verdict.ts';
import { useWhyHref } from '../../state/why.ts';

type Line = Dragged['lines'][number];

/** Every region's part of the gap, what nobody was given, and what does not add up. */
export function DragLines({ dragged }: { dragged: Dragged }) {
  const words = useWords();
  const { meeting } = words;
  const unit = unitText(unitOfChange(dragged.unit), language.value);
  const longest = Math.max(...dragged.lines.map(({ gap }) => Math.abs(gap)));
  const half = Math.ceil(dragged.lines.length / 2);
  return (
    <>
      <Heads unit={unit} />
      <ol class="drag-lines" style={{ gridTemplateRows: `repeat(${half}, auto)` }}>
        {dragged.lines.map((line) => (
          <DragLine
            key={line.region?.code ?? line.step}
            line={line}
            dragged={dragged}
            width={longest > 0 ? (Math.abs(line.gap) / longest) * 100 : 0}
          />
        ))}
      </ol>
      <p class="meeting-note">{meeting.netNote}</p>
    </>
  );
}

/** What the columns are; over each of the two blocks. */
function Heads({ unit }: { unit: string }) {
  const { meeting, figures, pointsShort, bracketed } = useWords();
  const head = (
    <span class="drag-line drag-head">
      <span class="drag-name">{meeting.region}</span>
      <span class="drag-bar" />
      <span class="drag-gap">
        {meeting.gap}
        <br />
        {bracketed(unit)}
      </span>
      <span class="drag-share">{meeting.ofNet}</span>
      <span class="drag-lag">
        {figures.lag}
        <br />
        {bracketed(pointsShort)}
      </span>
      <span class="drag-verdict">{figures.status}</span>
    </span>
  );
  return (
    <div class="drag-heads" aria-hidden="true">
      {head}
      {head}
    </div>
  );
}

function DragLine({ line, dragged, width }: { line: Line; dragged: Dragged; width: number }) {
  const words = useWords();
  const { meeting } = words;
  const names = useNames();
  const href = useWhyHref();
  const { step, region, verdict, share, shownGap } = line;
  const tone = verdict ? toneOf(verdict) : 'none';
  const figure = step === 'region' || step === 'missing' ? formatFigure : formatSigned;
  return (
    <li class={`drag-line drag-${step}`}>
      <span class="drag-name">
        {region ? (
          <a href={href({ target: dragged.target, region, allocated: true })} aria-haspopup="dialog">
            {names.region(region)}
          </a>
        ) : (
          meeting.steps[step === 'unallocated' ? 'unallocated' : 'difference']
        )}
        {step === 'missing' && <small> {meeting.steps.missing}</small>}
      </span>
      <span class={`drag-bar tone-${tone}`} aria-hidden="true">
        <span class={line.gap < 0 ? 'drag-fill drag-ahead' : 'drag-fill'} style={{ width: `${width}%` }} />
      </span>
      <b class="drag-gap">
        <span class="unseen">{meeting.gap} </span>
        {figure(shownGap, dragged.decimals)}
      </b>
      <span class="drag-share">
        <span class="unseen">{meeting.ofNet} </span>
        {formatPercent(share)}
      </span>
      <span class="drag-lag">
        {verdict && (
          <>
            <span class="unseen">{words.figures.lag} </span>
            {deviationText(verdict.lagPoints)}
          </>
        )}
      </span>
      <span class={`drag-verdict tone-${tone}`}>
        {verdict && (
          <>
            <Mark tone={tone} />
            {verdictWord(verdict, words)}
          </>
        )}
      </span>
    </li>
  );
}
