import { formatDate } from '#core/domain/format.ts';
import { paged } from '#core/domain/wall/paged.ts';
import { KeptCodes } from '../../../components/KeptCodes.tsx';
import { planShortTitle } from '../../../state/names.ts';
import { changesQuestion, firstDayOf, type WallChanges } from '../../../state/wall/changes-question.ts';
import { newestQuestion, plansQuestion } from '../../../state/wall/questions.ts';
import {
  type Arranged,
  isDraft,
  nothing,
  type SceneContext,
  type SceneView,
  waiting,
} from '../scene-view.ts';
import { type ChangeLine, changeLines, lineHeight } from './changes/lines.tsx';

/** Height of the five numbers with what follows, em. */
const NUMBERS = { portrait: 9, normal: 4.8, wide: 4.8 } as const;
/** What the line takes that says what is left out, em. */
const MORE = 2.6;
/** More pages of one scene would keep everything else off the screen; the last one says what is left. */
const MOST_PAGES = 8;

/** What changed lately: lights, revisions, promises and tasks one by one, new figures counted. */
export const changesScene: SceneView = {
  questions({ plan }, facts) {
    const newest = facts.get(newestQuestion);
    return [plansQuestion, newestQuestion, ...(newest ? [changesQuestion(newest, plan)] : [])];
  },
  arrange(context): Arranged {
    const { scene, facts, words, locale } = context;
    const { wall } = words;
    const newest = facts.get(newestQuestion);
    const known = facts.find(newestQuestion.path)?.kind === 'known';
    if (known && newest === null) return nothing(wall.kinds.changes, wall.none.changes);
    const changes = newest ? facts.get(changesQuestion(newest, scene.plan)) : null;
    if (!changes) return waiting(wall.kinds.changes);
    const plan = facts.get(plansQuestion)?.find(({ code }) => code === scene.plan);
    const lines = changeLines(changes, context);
    const title = wall.changesSince(formatDate(firstDayOf(changes), locale));
    if (lines.length === 0) return nothing(title, wall.none.changes);
    return {
      title,
      kicker: (
        <>
          {isDraft(plan) && <span class="wall-badge">{wall.draft}</span>}
          <span>{plan ? planShortTitle(plan) : wall.editor.allPlans}</span>
        </>
      ),
      pages: pagesOf(changes, lines, context),
      none: null,
      missed: false,
      demo: changes.demo,
      draft: isDraft(plan),
    };
  },
};

function pagesOf(
  changes: WallChanges,
  lines: readonly ChangeLine[],
  context: SceneContext,
): Arranged['pages'] {
  const { room, words } = context;
  const columns = room.format === 'wide' ? 2 : 1;
  const width = room.width / columns - 2.4;
  const heightOf = (line: ChangeLine) => lineHeight(line, width);
  const high = room.height - NUMBERS[room.format];
  const all = paged(lines, high, heightOf);
  const columnLists = all.length > MOST_PAGES * columns ? paged(lines, high - MORE, heightOf) : all;
  const screens = Array.from({ length: Math.ceil(columnLists.length / columns) }, (_, index) =>
    columnLists.slice(index * columns, (index + 1) * columns),
  );
  const shown = screens.slice(0, MOST_PAGES);
  const left = screens.slice(MOST_PAGES).flat(2).length;
  const { counts } = words.wall;
  const cards: [string, number][] = [
    [counts.lights, changes.lights.length],
    [counts.revisions, changes.revisionCount],
    [counts.promises, changes.promises.length + changes.definitions.length],
    [counts.milestones, changes.milestones.length],
    [counts.activity, changes.activityCount],
  ];
  return shown.map((screen, index) => () => (
    <div class="wall-changes">
      <ul class="wall-cards wall-cards-flat">
        {cards.map(([label, count]) => (
          <li key={label} class="wall-card">
            <b>{count}</b>
            <span>{label}</span>
          </li>
        ))}
      </ul>
      <div class="wall-change-columns">
        {screen.map((list, column) => (
          <ul key={column} class="wall-change-list">
            {list.map((line) => (
              <li key={line.key} class="wall-change">
                <span class="wall-change-kind">{line.kind}</span>
                <span class="wall-change-what" {...(line.chinese ? { lang: 'zh-CN' } : {})}>
                  <KeptCodes text={line.what} />
                </span>
                <span class="wall-change-how">{line.how}</span>
              </li>
            ))}
          </ul>
        ))}
      </div>
      {left > 0 && index === shown.length - 1 && <p class="wall-calm-small">{words.wall.more(left)}</p>}
    </div>
  ));
}
