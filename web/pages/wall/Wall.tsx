import { useMemo, useRef } from 'preact/hooks';
import { newestPeriod } from '#core/domain/attention.ts';
import { placeOf, type Stage as Staged, type Turn } from '#core/domain/wall/turning.ts';
import { language, useWords } from '../../state/language.ts';
import type { WallAddress } from '../../state/wall/address.ts';
import type { WallEngine } from '../../state/wall/engine.ts';
import { pictureTime } from '../../state/wall/picture-time.ts';
import { progressQuestion, readerQuestion } from '../../state/wall/questions.ts';
import { reloadFor, resumedTurn } from '../../state/wall/resume.ts';
import type { Room } from '../../state/wall/room.ts';
import { useTurning } from '../../state/wall/use-turning.ts';
import { useWallKeys } from '../../state/wall/use-wall-keys.ts';
import { arrange, questionsOf } from './arrange.tsx';
import { Notice, SignedOut } from './Notices.tsx';
import { Stage } from './Stage.tsx';
import { useAsking, usePlaying, useReady } from './use-playing.ts';
import { WallClock } from './WallClock.tsx';
import { WallFoot } from './WallFoot.tsx';

interface Props {
  engine: WallEngine;
  address: WallAddress;
  room: Room;
  fullscreen: () => void;
}

/** Plays: keeps the facts fresh, lays the scenes out for the screen, and turns from one to the next. */
export function Wall({ engine, address, room, fullscreen }: Props) {
  const { facts, line } = engine;
  const words = useWords();
  const locale = language.value;
  const changes = facts.changes.value;
  const state = line.state.value;
  const { scenes, unknown } = usePlaying(facts, address.list);
  const all = useMemo(
    () => scenes.map((scene) => arrange(scene, { facts, room, words, locale })),
    [scenes, facts, room, words, locale, changes],
  );
  const stages: Staged[] = scenes.map(({ seconds }, index) => ({
    seconds: address.seconds ?? seconds,
    pages: all[index]!.pages.length,
  }));
  const start = useMemo<Turn>(() => resumedTurn() ?? { scene: address.scene, page: 0 }, [address.scene]);
  const ready = useReady(facts, { all, first: start.scene, locale, lost: state.lost });
  const program = useRef(state.program);
  program.current ??= state.program;
  const turning = useTurning(stages, {
    start,
    paused: address.paused,
    ready,
    onTurn(turn) {
      const { lost, program: newest } = line.state.peek();
      if (!lost && newest !== null && newest !== program.current) reloadFor(turn);
    },
  });
  useWallKeys({ ...turning, fullscreen });
  useAsking(engine, scenes, start.scene, locale);

  const reader = facts.get(readerQuestion);
  if (reader && !reader.reads) return <SignedOut reader={reader} />;
  const { turn } = turning;
  const shown = turn && ready ? all[turn.scene] : undefined;
  if (!turn || !shown) return <Notice line={state} all={all} />;
  const shownFacts = questionsOf([scenes[turn.scene]!], facts, locale).map(({ path }) => facts.find(path));
  const missed = [...new Set(all.filter((one) => one.missed).map(({ title }) => title))];
  const remarks = [
    ...(unknown === null ? [] : [words.wall.unknownList(unknown)]),
    ...(missed.length === 0 ? [] : [words.wall.skipped(missed.join(words.comma))]),
  ];
  const { length } = shown.pages;
  return (
    <Stage
      key={`${turn.scene} ${turn.page}`}
      arranged={shown}
      page={turn.page}
      room={room}
      pageText={length > 1 ? words.wall.page(turn.page + 1, length) : null}
      brokenText={words.wall.broken}
      heading="h1"
      aside={<WallClock />}
      // Nobody wants the page turned while reading it.
      onRead={() => turning.paused || turning.pause()}
      foot={
        <WallFoot
          line={state}
          pictureAt={pictureTime(shownFacts, state)}
          newest={newestPeriod(facts.get(progressQuestion) ?? [])}
          demo={shown.demo}
          draft={shown.draft}
          remarks={remarks}
          place={placeOf(stages, turn)}
          turning={turning}
          fullscreen={fullscreen}
        />
      }
    />
  );
}
