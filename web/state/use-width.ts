import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width of an element in CSS pixels, kept up to date; null until it is drawn. */
export function useWidth<Drawn extends Element>(): [RefObject<Drawn | null>, number | null] {
  const element = useRef<Drawn>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const drawn = element.current;
    if (!drawn) return;
    const measure = () => setWidth(drawn.getBoundingClientRect().width);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(drawn);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
