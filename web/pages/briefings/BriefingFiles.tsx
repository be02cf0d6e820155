import { type AskedBriefing, apiPaths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';

/** The other forms of a briefing beside its one page, in the order in which offices ask for them. */
const FORMS = [
  { name: 'bulletin', format: 'pdf', form: 'bulletin' },
  { name: 'phone', format: 'png', form: 'phone' },
  { name: 'word', format: 'docx', form: null },
  { name: 'slides', format: 'pptx', form: null },
] as const;

/** Every file that a briefing can be had as. */
export function BriefingFiles({ asked }: { asked: AskedBriefing }) {
  const { briefings: words } = useWords();
  return (
    <>
      <p class="row">
        <a class="button button-main" href={apiPaths.briefingFile(asked, 'pdf')} download>
          {words.pdf}
        </a>
        <a class="button" href={apiPaths.briefingFile(asked, 'png')} download>
          {words.png}
        </a>
      </p>
      <ul class="briefing-files" aria-label={words.forms}>
        {FORMS.map(({ name, format, form }) => (
          <li key={name}>
            <a href={apiPaths.briefingForm(asked, format, form)} download>
              {words[name].name}
            </a>
            <span class="mute">{words[name].note}</span>
            <span class="briefing-kind">{format.toUpperCase()}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
