import type { Tone } from '#core/charts/tone.ts';
import { wrappedLines } from '#core/charts/wrapped-lines.ts';
import { formatDate, formatPercent, formatPeriod } from '#core/domain/format.ts';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { paged } from '#core/domain/wall/paged.ts';
import { CollectionMark } from '../../../components/CollectionMark.tsx';
import { planShortTitle } from '../../../state/names.ts';
import {
  boardPlansQuestion,
  boardQuestion,
  plansQuestion,
  readerQuestion,
  type WallBoard,
} from '../../../state/wall/questions.ts';
import { PANEL_HEAD, WallPanel } from '../parts/WallPanel.tsx';
import {
  type Arranged,
  isDraft,
  missing,
  nothing,
  type SceneContext,
  type SceneView,
  waiting,
} from '../scene-view.ts';

/** Height of the three rates with what follows, em. */
const RATES = { portrait: 8.4, normal: 8.4, wide: 8.4 } as const;
/** Least width of a region's cell, em: across a hall, and in the hand. */
const CELL = 16;
const HAND_CELL = 9;
const LINE = 1.35;

/** Who has reported for the current period and who has not: states alone, nothing of what was reported. */
export const collectionsScene: SceneView = {
  questions: ({ plan }, facts) => [
    plansQuestion,
    ...(facts.get(readerQuestion)?.collectsIn.length ? [boardPlansQuestion] : []),
    ...(plan !== null && facts.get(boardPlansQuestion)?.includes(plan) ? [boardQuestion(plan)] : []),
  ],
  arrange(context): Arranged {
    const { scene, facts, words, locale } = context;
    const code = scene.plan ?? '';
    const { wall } = words;
    const plan = facts.get(plansQuestion)?.find((one) => one.code === code);
    const name = plan ? planShortTitle(plan) : code;
    const question = boardQuestion(code);
    const reader = facts.get(readerQuestion);
    if (reader && reader.account === null)
      return missing(wall.kinds.collections, wall.none.collectionsSignIn);
    const refused = [question, boardPlansQuestion].some(({ path }) => facts.find(path)?.kind === 'refused');
    const plans = facts.get(boardPlansQuestion);
    // Of a plan in a region of one's own nothing is hidden: nobody has to report on it.
    const own = [ROOT_REGION, plan?.region.code].some((code) => code && reader?.collectsIn.includes(code));
    if (reader && (reader.collectsIn.length === 0 || refused || (plans && !plans.includes(code) && !own)))
      return missing(wall.kinds.collections, wall.none.collectionsRefused);
    if (plans && !plans.includes(code)) return nothing(name, wall.none.collections);
    const board = facts.get(question);
    if (!board) return waiting(name);
    if (board.plan !== code || board.period === null || board.rows.length === 0)
      return nothing(name, wall.none.collections);
    return {
      title: wall.collectionsOf(formatPeriod(board.period, locale)),
      kicker: (
        <>
          {isDraft(plan) && <span class="wall-badge">{wall.draft}</span>}
          <span>{name}</span>
        </>
      ),
      pages: pagesOf(board, context),
      none: null,
      missed: false,
      demo: board.rows.some(({ demo }) => demo),
      draft: isDraft(plan),
    };
  },
};

function pagesOf(board: WallBoard, context: SceneContext): Arranged['pages'] {
  const { room, words, locale, names } = context;
  const { collections } = words;
  const columns = Math.max(1, Math.floor((room.width - 2) / (room.scrolls ? HAND_CELL : CELL)));
  const width = (room.width - 2) / columns - 3;
  const lines = Array.from({ length: Math.ceil(board.rows.length / columns) }, (_, line) =>
    board.rows.slice(line * columns, (line + 1) * columns),
  );
  const heightOf = (cells: typeof board.rows) =>
    Math.max(...cells.map(({ region }) => wrappedLines(names.region(region), width))) * LINE + LINE + 1.5;
  const high = room.height - RATES[room.format] - PANEL_HEAD;
  const { rates } = board;
  const cards: [label: string, rate: number | null, note: string][] = [
    [
      collections.rates.submitted,
      rates.submittedRate,
      collections.rates.submittedNote(rates.submitted, rates.due),
    ],
    [collections.rates.onTime, rates.onTimeRate, collections.rates.onTimeNote(rates.onTime, rates.due)],
    [
      collections.rates.complete,
      rates.completeRate,
      collections.rates.completeNote(rates.filled, rates.expected),
    ],
  ];
  return paged(lines, high, heightOf).map((page) => () => (
    <div class="wall-collections">
      <ul class="wall-cards wall-rates">
        {cards.map(([label, rate, note]) => (
          <li key={label} class="wall-card">
            <b>{formatPercent(rate, 0)}</b>
            <span>{label}</span>
            <small>{note}</small>
          </li>
        ))}
      </ul>
      <WallPanel
        title={words.wall.byRegion}
        note={
          board.provisional && board.onTimeBy
            ? `${collections.rates.provisional} · ${formatDate(board.onTimeBy, locale)}`
            : null
        }
      >
        <ul class="wall-cells" style={{ '--columns': columns }}>
          {page.flat().map(({ region, state, late, locked }) => (
            <li key={region.code} class={`wall-cell tone-${toneOf(state, late)}`}>
              <b>{names.region(region)}</b>
              <span>
                <CollectionMark state={state} /> {collections.states[state]}
                {late && <em> {isOpen(state) ? collections.late : collections.lateSubmitted}</em>}
                {locked && isOpen(state) && <em> {collections.locked}</em>}
              </span>
            </li>
          ))}
        </ul>
      </WallPanel>
    </div>
  ));
}

type State = WallBoard['rows'][number]['state'];

const isOpen = (state: State) => state === 'not_started' || state === 'draft';

function toneOf(state: State, late: boolean): Tone {
  if (state === 'published' || state === 'approved') return 'green';
  if (isOpen(state)) return late ? 'red' : 'none';
  return 'yellow';
}
