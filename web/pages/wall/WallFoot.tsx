import { formatPeriod } from '#core/domain/format.ts';
import type { Period } from '#core/domain/period.ts';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import type { LineState } from '../../state/wall/line.ts';
import type { Turning } from '../../state/wall/use-turning.ts';
import { chinaTime } from './WallClock.tsx';

interface Props {
  line: LineState;
  /** When the picture was true; null where there is none. */
  pictureAt: number | null;
  newest: Period | null;
  demo: boolean;
  draft: boolean;
  /** What is passed over, and why somebody should know. */
  remarks: string[];
  place: { at: number; of: number } | null;
  turning: Turning;
  fullscreen: () => void;
}

/** What is known of the data, what they are not, and how to turn the pages. */
export function WallFoot(props: Props) {
  const { line, pictureAt, newest, demo, draft, remarks, place, turning, fullscreen } = props;
  const { wall, demo: demoWords } = useWords();
  const { keys } = wall;
  const age = pictureAt === null ? null : chinaTime(pictureAt);
  return (
    <>
      <p class="wall-foot-text">
        <span>{newest === null ? wall.noData : wall.dataTo(formatPeriod(newest, language.value))}</span>
        {line.dataVersion !== null && <span>{wall.dataVersion(line.dataVersion)}</span>}
        {line.lost && age !== null ? (
          <strong class="wall-lost" role="status">
            {wall.lost(age)}
          </strong>
        ) : (
          line.heardAt !== null && <span>{wall.contact(chinaTime(line.heardAt))}</span>
        )}
        {remarks.map((remark) => (
          <span key={remark}>{remark}</span>
        ))}
      </p>
      <p class="wall-foot-marks">
        {demo && <span class="wall-badge wall-badge-demo">{demoWords.mark}</span>}
        {draft && <span class="wall-badge">{wall.draft}</span>}
        {turning.paused && <span>{wall.paused}</span>}
        {place && (
          <span class="wall-place" title={wall.placeSpoken(place.at, place.of)}>
            {wall.place(place.at, place.of)}
          </span>
        )}
        <span class="wall-keys">
          <Key label={keys.previous} path="M11 3 5 8l6 5Z" onClick={turning.previous} />
          <Key
            label={turning.paused ? keys.play : keys.pause}
            path={turning.paused ? 'M5 3v10l8-5Z' : 'M4 3h3v10H4ZM9 3h3v10H9Z'}
            onClick={turning.pause}
          />
          <Key label={keys.next} path="m5 3 6 5-6 5Z" onClick={turning.next} />
          <Key label={keys.fullscreen} path="M2 2h5v2H4v3H2ZM9 12h3V9h2v5H9Z" onClick={fullscreen} />
          <a href={paths.overview()} class="wall-key" title={keys.leave}>
            <span class="unseen">{keys.leave}</span>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3.4 2 8 6.600 12.600 2 14 3.400 9.400 8l4.600 4.600-1.400 1.400L8 9.400 3.400 14 2 12.600 6.600 8 2 3.400Z" />
            </svg>
          </a>
        </span>
      </p>
    </>
  );
}

function Key({ label, path, onClick }: { label: string; path: string; onClick: () => void }) {
  return (
    <button type="button" class="wall-key" title={label} aria-label={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
