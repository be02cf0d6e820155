import { auditDetailWord } from '#core/domain/audit-detail-words.ts';
import { language, useWords } from '../../state/language.ts';

/** The detail of an entry as a list: what has parts is written as it is kept. */
export function AuditDetail({ detail }: { detail: Record<string, unknown> }) {
  const { audit: words } = useWords().history;
  return (
    <>
      {Object.entries(detail).map(([name, value]) => (
        <div key={name}>
          <dt>{auditDetailWord(name, language.value)}</dt>
          <dd>
            {typeof value === 'object' && value !== null ? (
              <pre>{JSON.stringify(value, null, 1)}</pre>
            ) : (
              (textOf(value) ?? <span class="mute">{words.nothing}</span>)
            )}
          </dd>
        </div>
      ))}
    </>
  );
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}
