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
}

/** Letters of a title against the others; longer titles are set smaller, in two lines. */
const TITLE = 1.8;
/** What stands beside the title, em. */
const ASIDE = 11;

/** One screen: head, scene and foot, in letters that follow the screen's size. */
export function Stage({ arranged, page, room, pageText, brokenText, heading: Heading, aside, foot }: Props) {
  const { title, kicker, pages } = arranged;
  const long = textWidth(title) * TITLE > room.width - (aside ? ASIDE : 0) - (pageText ? 6 : 0);
  return (
    <div
      class={`wall-stage wall-stage-${room.format}`}
      style={{
        fontSize: `${LETTER * 100}cqmin`,
        paddingInline: `${MARGIN}em`,
        gridTemplateRows: `${HEAD[room.format]}em minmax(0, 1fr) ${FOOT[room.format]}em`,
      }}
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
      <div class="wall-scene">
        <Guarded draw={pages[Math.min(page, pages.length - 1)]} text={brokenText} />
      </div>
      <div class="wall-foot">{foot}</div>
    </div>
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
