import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../state/language.ts';

const CHINA_MS = 8 * 3_600_000;
const EVERY_MS = 1000;

/** The time and the day in China. */
export function WallClock() {
  const { wall } = useWords();
  const [minute, setMinute] = useState(() => minuteNow());
  useEffect(() => {
    const timer = setInterval(() => setMinute(minuteNow()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const there = new Date(minute * 60_000 + CHINA_MS);
  return (
    <p class="wall-clock">
      <b>{there.toISOString().slice(11, 16)}</b>
      <span>
        {wall.clock(there.getUTCMonth() + 1, there.getUTCDate(), wall.weekdays[there.getUTCDay()]!)}
      </span>
    </p>
  );
}

function minuteNow(): number {
  return Math.floor(Date.now() / 60_000);
}

/** An instant as the clock in China shows it: "10:42". */
export function chinaTime(instant: number): string {
  return new Date(instant + CHINA_MS).toISOString().slice(11, 16);
}
