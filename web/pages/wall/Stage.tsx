import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { textWidth } from '#core/charts/text-width.ts';
import type { Room } from '../../state/wall/room.ts';
import { FOOT, HEAD, LETTER, MARGIN } from '../../state/wall/room.ts';
import { CalmLine } from './parts/CalmLine.tsx';
import type { Arranged } from './scene-view.ts';

interface Props {
  arranged: Arranged;
  page: number;
  room: Room;
  /** "page 2 of 3"; nothing where there is one. */
  pageText: string | null;
  brokenText: string;
  /** What a title is: a page's own, or a text on a page that has another. */
  heading: 'h1' | 'p';
  /** What stands on the right of the title. */
  aside?: ComponentChildren;
  foot?: ComponentChildren;
  /** Called when somebody moves down a scene that is longer than the screen. */
  onRead?: () => void;
}

/** Letters of a title against the others; longer titles are set smaller, in two lines. */
const TITLE = 1.8;
/** What stands beside the title, em. */
const ASIDE = 11;

/** One screen: head, scene and foot, in letters that follow the screen's size. */
export function Stage(props: Props) {
  const { arranged, page, room, pageText, brokenText, heading: Heading, aside, foot, onRead } = props;
  const { title, kicker, pages } = arranged;
  const long = textWidth(title) * TITLE > room.width - (aside ? ASIDE : 0) - (pageText ? 6 : 0);
  return (
    <div
      class={`wall-stage wall-stage-${room.format} ${room.scrolls ? 'wall-stage-hand' : ''}`}
      style={{ paddingInline: `${MARGIN}em`, ...measuresOf(room) }}
    >
      <div class="wall-head">
        <div class="wall-head-text">
          <p class="wall-kicker">{kicker}</p>
          <Heading class={long ? 'wall-title wall-title-long' : 'wall-title'}>
            {title}
            {pageText && <small>{pageText}</small>}
          </Heading>
        </div>
        {aside}
      </div>
      <Scene name={title} scrolls={room.scrolls} onRead={onRead}>
        <Guarded draw={pages[Math.min(page, pages.length - 1)]} text={brokenText} />
      </Scene>
      <div class="wall-foot">{foot}</div>
    </div>
  );
}

function measuresOf({ scrolls, em, format }: Room) {
  if (scrolls) return { fontSize: `${em}px`, gridTemplateRows: 'auto minmax(0, 1fr) auto' };
  const rows = `${HEAD[format]}em minmax(0, 1fr) ${FOOT[format]}em`;
  return { fontSize: `${LETTER * 100}cqmin`, gridTemplateRows: rows };
}

interface SceneProps {
  name: string;
  scrolls: boolean;
  onRead: (() => void) | undefined;
  children: ComponentChildren;
}

/** Where it may be longer than the screen one comes to it with the keyboard, to move it. */
function Scene({ name, scrolls, onRead, children }: SceneProps) {
  if (!scrolls) return <div class="wall-scene">{children}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is moved with the keyboard, too
    <section class="wall-scene" aria-label={name} tabIndex={0} onScroll={onRead}>
      {children}
    </section>
  );
}

/** A page that fails while it is drawn says so; whoever turns the pages mounts the next one anew. */
function Guarded({ draw, text }: { draw: (() => ComponentChildren) | undefined; text: string }) {
  const [failure] = useErrorBoundary((error) => console.error(error));
  if (failure || !draw) return <CalmLine>{text}</CalmLine>;
  return <Drawn draw={draw} />;
}

function Drawn({ draw }: { draw: () => ComponentChildren }) {
  return <>{draw()}</>;
}
