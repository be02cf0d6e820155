import { useEffect, useRef } from 'preact/hooks';
import type { CommitResult, UploadPreview } from '#core/contract/uploads.ts';
import { A } from '../../components/A.tsx';
import { paths } from '../../paths.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { useWords } from '../../state/language.ts';

/** Says that everything was written, by whom and when. */
export function CommitDone({ preview, result }: { preview: UploadPreview; result: CommitResult | null }) {
  const { upload, nav } = useWords();
  const counts = result?.counts;
  const at = result?.committedAt ?? preview.committedAt;
  const recorder = result?.recorder ?? preview.recorder;
  const reports = result?.reports ?? preview.reports;
  const isReport = reports.length > 0;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result) box.current?.scrollIntoView({ block: 'center' });
  }, [result]);
  return (
    <div ref={box} class="done" role="status">
      {counts && result && (
        <strong>
          {result.vintage === null
            ? upload.reported(result.reports.length)
            : upload.done(counts.new + counts.changed, result.vintage)}
        </strong>
      )}
      {at && <p>{(isReport ? upload.reportedBy : upload.doneBy)(recorder, chinaMinute(at))}</p>}
      <p class="row">
        {reports.map((id, index) => (
          <A key={id} to={paths.report(id)} class="button button-main">
            {upload.openReport(reports.length === 1 ? null : index + 1)}
          </A>
        ))}
        <A to={paths.upload()} class={isReport ? 'button' : 'button button-main'}>
          {upload.again}
        </A>
        <A to={paths.overview()} class="button">
          {nav.overview}
        </A>
      </p>
    </div>
  );
}
