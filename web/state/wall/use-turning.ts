import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  advance,
  type Stage,
  type Standing,
  settled,
  type Turn,
  turnAfter,
  turnBefore,
} from '#core/domain/wall/turning.ts';

const TICK_MS = 1000;

export interface Turning {
  /** Which screen stands; null while there is none. */
  turn: Turn | null;
  paused: boolean;
  next: () => void;
  previous: () => void;
  pause: () => void;
}

interface Options {
  /** Where to begin. */
  start: Turn;
  paused: boolean;
  /** False while it is not known yet whether the first screen has something to show. */
  ready: boolean;
  /** Called right after the clock went on to another screen. */
  onTurn: (turn: Turn) => void;
}

/** Turns the screens by the clock: once a second it looks how much time has passed, however long the machine slept. */
export function useTurning(
  stages: readonly Stage[],
  { start, paused: atFirst, ready, onTurn }: Options,
): Turning {
  const [paused, setPaused] = useState(atFirst);
  const [turn, setTurn] = useState<Turn>(start);
  const clock = useRef({ ...start, spentMs: 0 } as Standing);
  const newest = useRef({ stages, paused, ready, onTurn });
  newest.current = { stages, paused, ready, onTurn };

  const goTo = useCallback((next: Standing | null) => {
    if (!next) return;
    const before = clock.current;
    clock.current = next;
    if (before.scene === next.scene && before.page === next.page) return;
    setTurn({ scene: next.scene, page: next.page });
  }, []);

  useEffect(() => {
    let last = Date.now();
    const timer = setInterval(() => {
      const now = Date.now();
      // A clock that was put right may go back.
      const passed = Math.max(0, now - last);
      last = now;
      const { stages: present, paused: stopped, ready: begun, onTurn: tell } = newest.current;
      if (!begun) return;
      const before = clock.current;
      const after = advance(present, before, stopped ? 0 : passed);
      goTo(after);
      if (after && (after.scene !== before.scene || after.page !== before.page)) tell(after);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [goTo]);

  const by = (step: typeof turnAfter) => () => {
    const next = step(newest.current.stages, clock.current);
    goTo(next && { ...next, spentMs: 0 });
  };
  return {
    turn: settled(stages, turn),
    paused,
    next: by(turnAfter),
    previous: by(turnBefore),
    pause: () => setPaused((before) => !before),
  };
}
