import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Room, roomIn } from './room.ts';

/**
 * The room that a screen's element has, followed while it changes; null until it is measured.
 *
 * @param roomOf as the screen itself lays out, or always as a large one does
 */
export function useRoom(element: RefObject<HTMLElement | null>, roomOf: typeof roomIn): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = () => {
      const { clientWidth, clientHeight } = box;
      if (clientWidth === 0 || clientHeight === 0) return;
      setRoom((before) => {
        const next = roomOf(clientWidth, clientHeight);
        return before && isSame(before, next) ? before : next;
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element, roomOf]);
  return room;
}

function isSame(one: Room, other: Room): boolean {
  return (
    one.format === other.format &&
    one.width === other.width &&
    one.height === other.height &&
    one.em === other.em &&
    one.scrolls === other.scrolls
  );
}
