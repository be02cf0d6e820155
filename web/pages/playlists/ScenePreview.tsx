import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Scene } from '#core/domain/wall/scene.ts';
import { Choice } from '../../components/Choice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { language, useWords } from '../../state/language.ts';
import type { WallEngine } from '../../state/wall/engine.ts';
import { readerQuestion } from '../../state/wall/questions.ts';
import { type Format, type Room, roomIn } from '../../state/wall/room.ts';
import { useEngine } from '../../state/wall/use-engine.ts';
import { useRoom } from '../../state/wall/use-room.ts';
import { arrange, questionsOf } from '../wall/arrange.tsx';
import { Stage } from '../wall/Stage.tsx';

const SHAPES: Record<Format, string> = { normal: '16 / 9', wide: '32 / 9', portrait: '9 / 16' };

/** How a scene looks with the data of now, in the shape of a screen: the same layout, smaller. */
export function ScenePreview({ scene, number }: { scene: Scene; number: number }) {
  const { editor } = useWords().wall;
  const [shape, setShape] = useState<Format>('normal');
  const engine = useEngine();
  const box = useRef<HTMLDivElement>(null);
  const room = useRoom(box, roomIn);
  return (
    <Panel
      title={`${editor.preview} · ${editor.scene(number)}`}
      note={editor.previewNote}
      class="playlist-preview"
    >
      <div class="filters">
        <Choice
          label={editor.shape}
          value={shape}
          options={(Object.keys(SHAPES) as Format[]).map((value) => ({ value, text: editor.shapes[value] }))}
          onChoose={(value) => setShape(value as Format)}
        />
      </div>
      <div class={`wall wall-preview wall-preview-${shape}`} style={{ aspectRatio: SHAPES[shape] }} ref={box}>
        {engine && room && <Preview key={JSON.stringify(scene)} engine={engine} scene={scene} room={room} />}
      </div>
    </Panel>
  );
}

function Preview({ engine, scene, room }: { engine: WallEngine; scene: Scene; room: Room }) {
  const words = useWords();
  const locale = language.value;
  const { facts, questions } = engine;
  const changes = facts.changes.value;
  const [page, setPage] = useState(0);
  const scenes = useMemo(() => [scene], [scene]);
  const asked = [readerQuestion, ...questionsOf(scenes, facts, locale)];
  const wanted = asked.map(({ path }) => path).join('\n');
  useEffect(() => {
    questions.value = asked;
  }, [wanted, questions]);
  const arranged = useMemo(
    () => arrange(scene, { facts, room, words, locale }),
    [scene, facts, room, words, locale, changes],
  );
  const { length } = arranged.pages;
  const shown = Math.min(page, Math.max(0, length - 1));
  const { editor } = words.wall;
  if (length === 0)
    return (
      <div class="wall-notice" role="status">
        <strong>{arranged.title}</strong>
        <p>{arranged.none ?? words.wall.waiting}</p>
      </div>
    );
  return (
    <Stage
      key={shown}
      arranged={arranged}
      page={shown}
      room={room}
      pageText={length > 1 ? words.wall.page(shown + 1, length) : null}
      brokenText={words.wall.broken}
      heading="p"
      foot={
        length > 1 && (
          <p class="wall-foot-marks">
            <button
              type="button"
              class="wall-button"
              disabled={shown === 0}
              onClick={() => setPage(shown - 1)}
            >
              {editor.previousPage}
            </button>
            <button
              type="button"
              class="wall-button"
              disabled={shown === length - 1}
              onClick={() => setPage(shown + 1)}
            >
              {editor.nextPage}
            </button>
          </p>
        )
      }
    />
  );
}
