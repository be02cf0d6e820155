import { signal } from '@preact/signals';
import { options } from 'preact';

/** Whether the page is being put on paper in this moment. */
export const printing = signal(false);

/**
 * Redraws for paper and back. The browser takes its picture as soon as `beforeprint` has been heard, so what follows
 * from the signal is drawn at once instead of with the next turn.
 */
export function watchPrinting(): void {
  const turn = (on: boolean) => () => {
    if (printing.peek() === on) return;
    const usual = options.debounceRendering;
    options.debounceRendering = (draw) => draw();
    try {
      printing.value = on;
    } finally {
      if (usual) options.debounceRendering = usual;
      else delete options.debounceRendering;
    }
  };
  window.addEventListener('beforeprint', turn(true));
  window.addEventListener('afterprint', turn(false));
}
