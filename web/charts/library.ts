import { onServer } from '../state/on-server.ts';

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

/** Lets the library come while a page that draws is still on its way. The server draws by another. */
export function expectCharts(): void {
  if (!onServer) chartLibrary().catch(() => undefined);
}
