import { type Rasteriser, startRasteriser } from './rasteriser.ts';
import { startTypesetter, type Typesetter } from './typesetter.ts';

/** What every form is made with. */
export interface Press extends Typesetter {
  rasterise: Rasteriser;
}

/** Starts everything that turns a briefing into files; see `startTypesetter` for what that costs. */
export async function startPress(fontsDir: string | null = null): Promise<Press> {
  const rasteriser = startRasteriser(); // is compiled by other threads meanwhile
  const typesetter = await startTypesetter(fontsDir);
  return { ...typesetter, rasterise: await rasteriser };
}
