import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Locale } from '#core/domain/format.ts';
import type { Scene } from '#core/domain/wall/scene.ts';
import type { WallEngine } from '../../state/wall/engine.ts';
import type { WallFacts } from '../../state/wall/facts.ts';
import { type Playing, playingOf } from '../../state/wall/playable.ts';
import {
  plansQuestion,
  playlistsQuestion,
  progressQuestion,
  readerQuestion,
} from '../../state/wall/questions.ts';
import { namesAsked, questionsOf } from './arrange.tsx';
import type { Arranged } from './scene-view.ts';

/** Known before anything else: who reads, what is played, and what every scene is made of. */
const FIRST = [readerQuestion, plansQuestion, playlistsQuestion, progressQuestion];
/** Where nobody may read, how often it is asked whether somebody has signed in. */
const READER_AGAIN_MS = 10_000;
/** A first scene that takes longer is not waited for. */
const PATIENCE_MS = 10_000;

/** What is played, the same object while it stays the same. */
export function usePlaying(facts: WallFacts, name: string | null): Playing {
  const lists = facts.get(playlistsQuestion);
  const playing = playingOf(
    lists ?? [],
    name,
    facts.get(plansQuestion) ?? [],
    facts.get(progressQuestion) ?? [],
  );
  // A name is unknown only where it is known which there are.
  const told = JSON.stringify({ ...playing, unknown: lists ? playing.unknown : null });
  return useMemo(() => JSON.parse(told) as Playing, [told]);
}

/** Asks what the scenes need, from the one on that is shown first. */
export function useAsking(engine: WallEngine, scenes: readonly Scene[], first: number, locale: Locale): void {
  const { facts, questions } = engine;
  const from = scenes.length === 0 ? 0 : first % scenes.length;
  const inOrder = [...scenes.slice(from), ...scenes.slice(0, from)];
  const reader = facts.get(readerQuestion);
  // Before it is known that somebody may read, nothing else is asked.
  const asked = reader?.reads
    ? [...FIRST, ...questionsOf(inOrder, facts, locale)]
    : [{ ...readerQuestion, maxAgeMs: READER_AGAIN_MS }];
  const wanted = [...new Map(asked.map((question) => [question.path, question])).values()];
  const paths = wanted.map(({ path }) => path).join('\n');
  const complete = reader?.reads === true && FIRST.every(({ path }) => facts.find(path) !== undefined);
  useEffect(() => {
    questions.value = wanted;
    if (complete) facts.restrictTo(new Set(wanted.map(({ path }) => path)));
  }, [paths, complete, questions, facts]);
}

interface Beginning {
  all: readonly Arranged[];
  first: number;
  locale: Locale;
  lost: boolean;
}

/**
 * Whether playing can begin: what the first screen shows is known, names in the wall's language included, or does not
 * come. Once begun it goes on.
 */
export function useReady(facts: WallFacts, { all, first, locale, lost }: Beginning): boolean {
  const begun = useRef(false);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const some = all.some(({ pages }) => pages.length > 0);
  const one = all[all.length === 0 ? 0 : first % all.length];
  const asked = [playlistsQuestion, ...namesAsked(locale)];
  const known = one !== undefined && asked.every(({ path }) => facts.find(path) !== undefined);
  const settled = known && (one.pages.length > 0 || one.none !== null);
  if (settled || (some && (late || lost))) begun.current = true;
  return begun.current;
}
