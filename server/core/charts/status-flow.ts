import type { Locale } from '../domain/format.ts';
import { type Standing, type StatusMove, standingKey, standingRank } from '../domain/status-moves.ts';
import { LIGHT_WORDS, STATE_WORDS } from '../domain/verdict-words.ts';
import { type Tone, toneOf } from './tone.ts';

/** A standing on one side: a bar as long as it has targets. */
export interface FlowNode {
  key: string;
  name: string;
  tone: Tone;
  count: number;
}

/** From one bar to another. */
export interface FlowBand {
  from: string;
  to: string;
  count: number;
  /** True for targets that stand where they stood. */
  stays: boolean;
}

/** How targets moved between two moments: where they stood, where they stand, and how many went from where to where. */
export interface StatusFlow {
  before: FlowNode[];
  after: FlowNode[];
  bands: FlowBand[];
  total: number;
  /** How many do not stand where they stood. */
  moved: number;
}

const ABSENT: Record<Locale, string> = { zh: '尚未设立', en: 'not there yet' };
const ABSENT_KEY = 'absent';

export function standingWord(standing: Standing | null, locale: Locale): string {
  if (standing === null) return ABSENT[locale];
  return standing.light === null ? STATE_WORDS[locale][standing.state] : LIGHT_WORDS[locale][standing.light];
}

/** The two sides and what leads from one to the other. Both sides add up to `total`. */
export function statusFlow(moves: readonly StatusMove[], locale: Locale): StatusFlow {
  const side = (standings: readonly { standing: Standing | null; count: number }[]): FlowNode[] =>
    [...Map.groupBy(standings, ({ standing }) => keyOf(standing))]
      .map(([key, some]) => ({ key, standing: some[0]!.standing, count: sum(some) }))
      .sort((a, b) => standingRank(a.standing) - standingRank(b.standing))
      .map(({ key, standing, count }) => ({
        ...{ key, count, name: standingWord(standing, locale) },
        tone: standing === null ? 'none' : toneOf(standing),
      }));
  const bands = [...Map.groupBy(moves, ({ from, to }) => `${keyOf(from)} ${keyOf(to)}`).values()].map(
    (some): FlowBand => {
      const [from, to] = [keyOf(some[0]!.from), keyOf(some[0]!.to)];
      return { from, to, count: sum(some), stays: from === to };
    },
  );
  return {
    before: side(moves.map(({ from, count }) => ({ standing: from, count }))),
    after: side(moves.map(({ to, count }) => ({ standing: to, count }))),
    bands,
    total: sum(moves),
    moved: sum(bands.filter(({ stays }) => !stays)),
  };
}

function keyOf(standing: Standing | null): string {
  return standing === null ? ABSENT_KEY : standingKey(standing);
}

function sum(some: readonly { count: number }[]): number {
  return some.reduce((all, { count }) => all + count, 0);
}
