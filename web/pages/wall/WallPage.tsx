import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { useWords } from '../../state/language.ts';
import { useTitle } from '../../state/title.ts';
import { wallAddress } from '../../state/wall/address.ts';
import { screenRoom } from '../../state/wall/room.ts';
import { useEngine } from '../../state/wall/use-engine.ts';
import { useIdle } from '../../state/wall/use-idle.ts';
import { useRoom } from '../../state/wall/use-room.ts';
import { useWakeLock } from '../../state/wall/use-wake-lock.ts';
import { Wall } from './Wall.tsx';
import '../../styles/charts.css';
import '../../styles/wall.css';
import '../../styles/wall-parts.css';
import '../../styles/wall-scenes.css';
import '../../styles/wall-hand.css';

/** A large screen: the whole window, without the site's head and foot, playing by itself. */
export function WallPage() {
  const { wall } = useWords();
  const { query } = useLocation();
  const engine = useEngine();
  const box = useRef<HTMLElement>(null);
  const room = useRoom(box, screenRoom);
  const idle = useIdle();
  useTitle(wall.title);
  useWakeLock();
  return (
    <main class={idle ? 'wall wall-page wall-idle' : 'wall wall-page'} ref={box}>
      {engine && room ? (
        <Wall engine={engine} address={wallAddress(query)} room={room} fullscreen={toggleFullscreen} />
      ) : (
        <div class="wall-notice" role="status">
          <strong>{wall.starting}</strong>
        </div>
      )}
    </main>
  );
}

/** Refused where the browser does not let a page do so: then F11 does it. */
function toggleFullscreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}
