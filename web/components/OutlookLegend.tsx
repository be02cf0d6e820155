import { OUTLOOK_CLASSES } from '#core/domain/outlook.ts';
import { useWords } from '../state/language.ts';
import { OutlookWord } from './Outlook.tsx';

/** What the words of an outlook mean. */
export function OutlookLegend() {
  const { outlookMeaning } = useWords();
  return (
    <p class="legend">
      {OUTLOOK_CLASSES.filter((outlook) => outlook !== 'none').map((outlook) => (
        <span key={outlook} class="legend-outlook">
          <OutlookWord outlook={outlook} /> {outlookMeaning[outlook]}
        </span>
      ))}
    </p>
  );
}
