import { useState } from 'preact/hooks';
import type { IssueSection, IssueView } from '#core/contract/briefing-issues.ts';
import { SECTION_WORDS } from '#core/domain/briefing/life/section-words.ts';
import type { SectionName } from '#core/domain/briefing/section.ts';
import { Panel } from '../../../components/Panel.tsx';
import { Spoken } from '../../../components/Spoken.tsx';
import { chinaMinute } from '../../../state/china-minute.ts';
import { plainLabel } from '../../../state/lang-of.ts';
import { language, useWords } from '../../../state/language.ts';
import { CONTENT_LANGUAGE } from '../content-language.ts';
import { SectionBody } from '../SectionBody.tsx';
import { PassageForm } from './PassageForm.tsx';
import { PassageNotes } from './PassageNotes.tsx';

/** The chapters of a briefing as text, in the order in which they are printed; written in while it is a draft. */
export function Sections({ view }: { view: IssueView }) {
  const { issues } = useWords().briefings;
  const [writing, setWriting] = useState<SectionName | null>(null);
  const writes = view.moves.includes('edit');
  return (
    <>
      {view.sections.map((section) => (
        <Section
          key={section.name}
          view={view}
          section={section}
          writing={writing === section.name}
          onWrite={writes ? setWriting : null}
        />
      ))}
      {writes && view.addable.length > 0 && (
        <Panel title={issues.add} note={issues.addHint}>
          <div class="row issue-add">
            <select
              aria-label={issues.chooseSection}
              value=""
              onChange={(event) => {
                if (event.currentTarget.value !== '') setWriting(event.currentTarget.value as SectionName);
              }}
            >
              <option value="">{issues.chooseSection}</option>
              {view.addable.map((name) => (
                <option key={name} value={name}>
                  {SECTION_WORDS[name][language.value]}
                </option>
              ))}
            </select>
          </div>
          {writing !== null && view.addable.includes(writing) && (
            <PassageForm
              view={view}
              name={writing}
              title={SECTION_WORDS[writing][language.value]}
              generated={[]}
              text={null}
              onDone={() => setWriting(null)}
            />
          )}
        </Panel>
      )}
      <p class="mute" lang={CONTENT_LANGUAGE[view.language]}>
        {view.footer}
      </p>
    </>
  );
}

interface SectionProps {
  view: IssueView;
  section: IssueSection;
  writing: boolean;
  /** Null where nobody may write. */
  onWrite: ((name: SectionName | null) => void) | null;
}

function Section({ view, section, writing, onWrite }: SectionProps) {
  const { issues } = useWords().briefings;
  const { name, title, note, passage, generated } = section;
  const verb = generated.length > 0 || passage ? issues.edit : issues.write;
  return (
    <Panel
      title={
        <span lang={CONTENT_LANGUAGE[view.language]}>
          {title} {section.edited && <span class="badge badge-edited">{issues.edited}</span>}
        </span>
      }
      note={note !== null && <span lang={CONTENT_LANGUAGE[view.language]}>{note}</span>}
      actions={
        onWrite && !writing ? (
          <button
            type="button"
            class="button"
            aria-label={plainLabel(issues.writeFor(verb, title))}
            onClick={() => onWrite(name)}
          >
            <Spoken text={issues.writeFor(verb, title)}>{verb}</Spoken>
          </button>
        ) : undefined
      }
      class="issue-section"
    >
      {writing && onWrite ? (
        <PassageForm
          view={view}
          name={name}
          title={title}
          generated={generated}
          text={passage?.text ?? null}
          onDone={() => onWrite(null)}
        />
      ) : (
        <SectionBody section={section} written={view.language} />
      )}
      {passage && (
        <>
          <p class="issue-written">{issues.writtenBy(passage.author, chinaMinute(passage.at))}</p>
          <PassageNotes view={view} section={section} passage={passage} mayWrite={onWrite !== null} />
        </>
      )}
    </Panel>
  );
}
