import { useEffect, useState } from 'preact/hooks';
import { A } from '../../components/A.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { SignedIn } from '../../components/SignedIn.tsx';
import { paths } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useMay } from '../../state/session.ts';
import { useTitle } from '../../state/title.ts';
import { FilePanel } from './FilePanel.tsx';
import { FormatPanel } from './FormatPanel.tsx';
import { ImportPreviewSection } from './ImportPreviewSection.tsx';
import { RecentImports } from './RecentImports.tsx';
import '../../styles/upload.css';
import '../../styles/imports.css';

/** Large files straight into the record: file, preview, commit. The import on the table stands in the address. */
export function ImportPage() {
  const { imports: words } = useWords();
  useTitle(words.title);
  return (
    <div class="page">
      <PageHead
        title={words.title}
        note={
          <>
            <span>{words.note}</span>
            <A to={paths.upload()}>{words.back}</A>
          </>
        }
      />
      <SignedIn>
        <Allowed />
      </SignedIn>
    </div>
  );
}

function Allowed() {
  const { imports: words } = useWords();
  const allowed = useMay('record.import');
  const [query, change] = useQuery();
  const [said, setSaid] = useState<string | null>(null);
  const id = query.id ?? null;
  useEffect(() => {
    if (id !== null) setSaid(null);
  }, [id]);
  if (allowed === null) return null;
  if (!allowed) return <p class="notice notice-stale">{words.onlyAdministrator}</p>;
  const open = (next: string | null) => change({ id: next });
  return (
    <div class="stack">
      <div class={id ? 'import-top' : 'upload-top import-top'}>
        {!id && <FormatPanel />}
        <FilePanel onRead={(preview) => open(preview.id)} onStart={() => id !== null && open(null)} />
      </div>
      {said && (
        <p class="notice notice-same" role="status">
          {said}
        </p>
      )}
      {id ? (
        <ImportPreviewSection
          key={id}
          id={id}
          onDiscarded={(name) => {
            open(null);
            setSaid(words.discarded(name));
          }}
        />
      ) : (
        <RecentImports />
      )}
    </div>
  );
}
