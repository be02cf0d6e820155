import { useState } from 'preact/hooks';
import { CsvLink } from '../../components/CsvLink.tsx';
import { Empty } from '../../components/Empty.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useMay } from '../../state/session.ts';
import { useTitle } from '../../state/title.ts';
import { AuditEntries } from './AuditEntries.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AUDIT_FIELDS } from './audit-fields.ts';
import { VerifyAudit } from './VerifyAudit.tsx';

/** Who changed what and when, for administrators of the site. */
export function AuditPage() {
  const { audit: words } = useWords().history;
  useTitle(words.title);
  const mayRead = useMay('audit.read');
  return (
    <div class="page">
      <PageHead title={words.title} note={words.note} />
      {mayRead === null && <Skeleton height={34} lines={8} />}
      {mayRead === false && <Empty>{words.refused}</Empty>}
      {mayRead && <Record />}
    </div>
  );
}

function Record() {
  const { audit: words } = useWords().history;
  const [query] = useQuery();
  const asked = Object.fromEntries(AUDIT_FIELDS.map((field) => [field, query[field] ?? null]));
  const path = apiPaths.audit(asked);
  return (
    <div class="stack">
      <VerifyAudit />
      <Panel title={words.title} actions={<CsvLink path={path} />}>
        <AuditFilters key={path} />
        <Pages key={path} asked={asked} />
      </Panel>
    </div>
  );
}

/** Page after page below each other, each asked for when the one before was read to its end. */
function Pages({ asked }: { asked: Record<string, string | null> }) {
  const [starts, setStarts] = useState<(number | null)[]>([null]);
  return (
    <>
      {starts.map((olderThan, index) => (
        <AuditEntries
          key={olderThan}
          path={apiPaths.audit({ ...asked, olderThan: olderThan === null ? null : String(olderThan) })}
          first={index === 0}
          more={index === starts.length - 1 ? (next) => setStarts([...starts, next]) : null}
        />
      ))}
    </>
  );
}
