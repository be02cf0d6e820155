import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { UploadPreview } from '#core/contract/uploads.ts';
import { RequestError, send } from '../../api.ts';
import { A } from '../../components/A.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { RoleMissing } from '../../components/RoleMissing.tsx';
import { SignedIn } from '../../components/SignedIn.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { know } from '../../state/answers.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useMay, useMaySomewhere, useSession } from '../../state/session.ts';
import { useTitle } from '../../state/title.ts';
import { DropZone } from './DropZone.tsx';
import { PreviewSection } from './PreviewSection.tsx';
import { RecentUploads } from './RecentUploads.tsx';
import { TemplatePanel } from './TemplatePanel.tsx';
import '../../styles/upload.css';

/** Handing figures in: template, file, preview, commit. The file on the table stands in the address. */
export function UploadPage() {
  const { upload: words, imports: bulk } = useWords();
  const imports = useMay('record.import');
  const writes = useMaySomewhere('report.write');
  const visitor = loadedValue(useSession())?.actor.personId === null;
  useTitle(words.title);
  const [query, change] = useQuery();
  const [reading, setReading] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => setProblem(null), [query.upload]);

  async function take(file: File): Promise<void> {
    setReading(file.name);
    setProblem(null);
    const body = new FormData();
    body.append('file', file);
    try {
      const preview = await send<UploadPreview>(apiPaths.uploads(), 'POST', body);
      know(apiPaths.upload(preview.id), preview);
      change({ upload: preview.id, show: null });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      change({ upload: null, show: null });
      setProblem(error.problem);
    } finally {
      setReading(null);
    }
  }

  return (
    <div class="page">
      <PageHead
        title={words.title}
        note={
          <>
            <span>{words.note}</span>
            {imports && <A to={paths.imports()}>{bulk.link}</A>}
          </>
        }
      />
      {writes === false && imports === false && !visitor ? (
        <RoleMissing />
      ) : (
        <>
          <div class="upload-top">
            <TemplatePanel />
            <DropZone reading={reading} problem={problem} onFile={take} />
          </div>
          <SignedIn>
            {query.upload ? <PreviewSection key={query.upload} id={query.upload} /> : <RecentUploads />}
          </SignedIn>
        </>
      )}
    </div>
  );
}
