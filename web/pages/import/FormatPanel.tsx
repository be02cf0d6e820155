import { type ColumnId, headingOf } from '#core/domain/upload/columns.ts';
import { Panel } from '../../components/Panel.tsx';
import { useWords } from '../../state/language.ts';
import { saveText } from '../../state/save-file.ts';

const COLUMNS: readonly ColumnId[] = [
  'regionCode',
  'indicatorCode',
  'period',
  'unit',
  'current',
  'ytd',
  'yoy',
  'status',
  'note',
];

/** What a file has to look like, and a blank one. */
export function FormatPanel() {
  const { imports: words } = useWords();
  const headings = COLUMNS.map(headingOf);
  return (
    <Panel title={words.formatTitle} note={words.formatNote}>
      <ul class="import-format">
        {words.format.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="import-headings" lang="zh">
        {headings.map((heading) => (
          <code key={heading}>{heading}</code>
        ))}
      </p>
      <button
        type="button"
        class="button"
        onClick={() => saveText(words.sampleName, `\uFEFF${headings.join(',')}\r\n`)}
      >
        {words.sample}
      </button>
    </Panel>
  );
}
