import { toneOf } from '#core/charts/tone.ts';
import type { ChangedLight } from '#core/contract/changes.ts';
import { Mark } from '../../components/Mark.tsx';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { verdictWord } from '../../state/verdict.ts';
import { useWhyHref } from '../../state/why.ts';

/** Lights that turned, as then → now, the plan's own first. */
export function ChangedLightLines({ lights }: { lights: readonly ChangedLight[] }) {
  const { meeting: words } = useWords();
  const names = useNames();
  const href = useWhyHref();
  if (lights.length === 0) return <p class="meeting-lead">{words.noLights}</p>;
  return (
    <>
      <h3>{words.lightsMoved(lights.length)}</h3>
      <ul class="light-lines">
        {lights
          .toSorted((a, b) => Number(a.allocated) - Number(b.allocated))
          .map((one) => (
            <li key={`${one.target} ${one.region.code}`}>
              <a href={href(one)} aria-haspopup="dialog">
                {names.region(one.region)} {names.indicator(one.indicator)}
              </a>
              <span class="light-move">
                <End end={one.old} /> → <End end={one.now} />
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}

function End({ end }: { end: ChangedLight['old'] }) {
  const words = useWords();
  if (end === null) return <>—</>;
  const tone = toneOf(end);
  return (
    <span class={`verdict tone-${tone}`}>
      <Mark tone={tone} />
      {verdictWord(end, words)}
    </span>
  );
}
