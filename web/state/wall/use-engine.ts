import { useEffect, useState } from 'preact/hooks';
import { openEngine, type WallEngine } from './engine.ts';

/** What asks and keeps for a wall as long as the component stands; null until it is open. */
export function useEngine(): WallEngine | null {
  const [engine, setEngine] = useState<WallEngine | null>(null);
  useEffect(() => {
    let gone = false;
    let opened: WallEngine | null = null;
    openEngine().then((one) => {
      opened = one;
      if (gone) one.stop();
      else setEngine(one);
    });
    return () => {
      gone = true;
      opened?.stop();
    };
  }, []);
  return engine;
}
