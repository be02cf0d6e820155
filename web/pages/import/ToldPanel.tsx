import { useState } from 'preact/hooks';
import type { ImportPreview } from '#core/contract/imports.ts';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Panel.tsx';
import { language, useWords } from '../../state/language.ts';
import { plainNumber } from '../../state/plain-number.ts';
import { saveText } from '../../state/save-file.ts';
import { kindOfIssue, toldCsv } from '../../state/told-csv.ts';
import { ToldTable } from './ToldTable.tsx';

/** Lines drawn at first, and added at a time. */
const AT_A_TIME = 50;

interface Props {
  told: ImportPreview['refused'];
  title: string;
  /** The list as a file. */
  save: { label: string; name: string };
  class?: string;
}

/** What is told of a file: how many of each kind, and the first of them in their places. Nothing where there is nothing. */
export function ToldPanel({ told, title, save, class: extra }: Props) {
  const words = useWords();
  const { imports } = words;
  const [kind, setKind] = useState<string | null>(null);
  const [shown, setShown] = useState(AT_A_TIME);
  if (told.total === 0) return null;
  const wanted = kind === null ? told.told : told.told.filter(({ code }) => code === kind);
  const choose = (next: string | null) => {
    setKind(next);
    setShown(AT_A_TIME);
  };
  const isCut = told.told.length < told.total;
  return (
    <Panel
      title={title}
      {...(isCut ? { note: imports.firstOnly(plainNumber(told.told.length)) } : {})}
      {...(extra ? { class: extra } : {})}
      actions={
        <button
          type="button"
          class="link"
          onClick={() => saveText(save.name, toldCsv(told.told, words, language.value))}
        >
          {save.label}
        </button>
      }
    >
      {told.counts.length > 1 && (
        <fieldset class="filters" aria-label={imports.kind}>
          <button type="button" class="chip" aria-pressed={kind === null} onClick={() => choose(null)}>
            {imports.all} <b>{plainNumber(told.total)}</b>
          </button>
          {told.counts.map(({ code, count }) => (
            <button
              key={code}
              type="button"
              class="chip"
              aria-pressed={kind === code}
              onClick={() => choose(code)}
            >
              {kindOfIssue(code, imports)} <b>{plainNumber(count)}</b>
            </button>
          ))}
        </fieldset>
      )}
      {wanted.length === 0 ? (
        <Empty>{imports.noneOfKind}</Empty>
      ) : (
        <ToldTable issues={wanted.slice(0, shown)} caption={title} />
      )}
      {wanted.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + AT_A_TIME)}>
          {imports.showMore(Math.min(AT_A_TIME, wanted.length - shown))}
        </button>
      )}
    </Panel>
  );
}
