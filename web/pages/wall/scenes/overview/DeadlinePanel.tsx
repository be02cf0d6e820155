import { formatDate } from '#core/domain/format.ts';
import type { Deadline } from '../../../../state/deadlines.ts';
import { WallPanel } from '../../parts/WallPanel.tsx';
import type { SceneContext } from '../../scene-view.ts';

/** Height of a line, em. */
const LINE = 3.5;

interface Props {
  /** Earliest first. */
  deadlines: readonly Deadline[];
  height: number;
  names: SceneContext['names'];
  context: SceneContext;
}

/** When promises fall due, those to come first. */
export function DeadlinePanel({ deadlines, height, names, context: { words, locale, today } }: Props) {
  const toCome = deadlines.filter(({ date }) => date !== null && date >= today);
  const rest = deadlines.filter(({ date }) => date === null || date < today);
  const lines = [...toCome, ...rest].flatMap(({ date, plans }) =>
    plans.map((plan) => ({ date, ...plan, key: `${date} ${plan.plan}` })),
  );
  const shown = lines.slice(0, Math.max(1, Math.floor(height / LINE)));
  return (
    <WallPanel
      title={words.wall.deadlines}
      note={shown.length < lines.length && words.wall.of(shown.length, lines.length)}
      class="wall-deadlines"
    >
      <ul class="wall-lines">
        {shown.map(({ date, region, count, key }) => (
          <li key={key} class="wall-line">
            <span class="wall-line-name">
              <b>{names.region(region)}</b>
              <small>{words.overview.targetsOf(count)}</small>
            </span>
            <span class="wall-line-figure">
              <b>{date === null ? words.noDeadline : formatDate(date, locale)}</b>
              <small>{date !== null && date < today && words.overview.passed}</small>
            </span>
          </li>
        ))}
      </ul>
    </WallPanel>
  );
}
