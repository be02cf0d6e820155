import { useEffect, useRef } from 'preact/hooks';

export interface WallDeeds {
  next: () => void;
  previous: () => void;
  pause: () => void;
  fullscreen: () => void;
}

/** Space, arrows and F, wherever the focus is; a button that has it keeps its own space. */
export function useWallKeys(deeds: WallDeeds): void {
  const newest = useRef(deeds);
  newest.current = deeds;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const deed = deedOf(event);
      if (!deed) return;
      event.preventDefault();
      newest.current[deed]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function deedOf({ key, target }: KeyboardEvent): keyof WallDeeds | null {
  const onControl = target instanceof HTMLElement && target.closest('button, a') !== null;
  switch (key) {
    case ' ':
      return onControl ? null : 'pause';
    case 'ArrowRight':
    case 'PageDown':
      return 'next';
    case 'ArrowLeft':
    case 'PageUp':
      return 'previous';
    case 'f':
    case 'F':
      return 'fullscreen';
    default:
      return null;
  }
}
