type Library = typeof import('./echarts.ts');

let asked: Promise<Library> | null = null;

/** The library that draws, asked for once. Pages that draw ask as they are opened, not only when their figures are there. */
export function chartLibrary(): Promise<Library> {
  asked ??= import('./echarts.ts');
  // Without a line the next chart tries again.
  asked.catch(() => {
    asked = null;
  });
  return asked;
}
