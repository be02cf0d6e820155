import '../styles/chart-frame.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ChartFacts } from '#core/charts/chart-facts.ts';
import { language, useWords } from '../state/language.ts';
import { usePopover } from '../state/popover.ts';
import { saveFile } from '../state/save-file.ts';
import type { PictureOf, TextOf } from './ChartFrame.tsx';

interface Props {
  facts: ChartFacts;
  text: TextOf;
  picture: PictureOf;
}

/** How long it is said that something was taken. */
const TOLD_MS = 8_000;

type Way = 'png' | 'copy' | 'share' | 'svg' | 'csv';

/** Takes a chart along: as a picture, as a drawing, as figures, or on to the clipboard where the browser lets one. */
export function ChartMenu({ facts, text, picture }: Props) {
  const { charts: words } = useWords();
  const { open, setOpen, box } = usePopover();
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (told === '') return;
    const gone = setTimeout(() => setTold(''), TOLD_MS);
    return () => clearTimeout(gone);
  }, [told]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const take = async (way: Way): Promise<void> => {
    setBusy(true);
    setTold('');
    try {
      setTold(await taken(way, { facts, text, picture, locale: language.value }, words));
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setTold(words.failed);
    } finally {
      setBusy(false);
      close();
    }
  };
  const ways: Way[] = ['png', ...(mayCopy() ? (['copy'] as const) : []), 'svg', 'csv'];
  if (mayShare()) ways.unshift('share');
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard here so that the focus goes back to the button */}
      <div class="chart-menu" ref={box} onKeyDown={(event) => open && event.key === 'Escape' && close()}>
        <button
          ref={button}
          type="button"
          class="chart-take"
          aria-expanded={open}
          aria-controls={id}
          aria-label={words.takeOf(facts.title)}
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 1.5v8m-3.2-3L8 9.7l3.2-3.2M2.5 11v2.8h11V11" />
          </svg>
          {words.take}
        </button>
        {open && (
          <div id={id} class="chart-ways">
            {ways.map((way) => (
              <button key={way} type="button" disabled={busy} onClick={() => void take(way)}>
                {words[way]}
              </button>
            ))}
          </div>
        )}
      </div>
      <span class="chart-told" role="status">
        {told}
      </span>
    </>
  );
}

async function taken(
  way: Way,
  chart: Props & { locale: typeof language.value },
  words: ReturnType<typeof useWords>['charts'],
): Promise<string> {
  const { copyPicture, csvFile, pngFile, svgFile } = await import('./take-chart.ts');
  switch (way) {
    case 'copy':
      await copyPicture(chart);
      return words.copied;
    case 'share': {
      await navigator.share({ files: [await pngFile(chart)], title: chart.facts.title });
      return '';
    }
    default: {
      const file = await { png: pngFile, svg: svgFile, csv: csvFile }[way](chart);
      saveFile(file.name, file);
      return words.saved(file.name);
    }
  }
}

/** Pictures can be pasted from pages with HTTPS only, and not by every browser. */
function mayCopy(): boolean {
  return typeof ClipboardItem !== 'undefined' && navigator.clipboard !== undefined;
}

/** Telephones hand a file on to other programs; on a desk, copying is what one wants. */
function mayShare(): boolean {
  if (typeof navigator.canShare !== 'function' || !matchMedia('(pointer: coarse)').matches) return false;
  return navigator.canShare({ files: [new File([''], 'a.png', { type: 'image/png' })] });
}
