import { useWords } from '../../../state/language.ts';
import { FileLink } from './FileLink.tsx';

interface Props {
  evidence: string | null;
  evidenceUrl: string | null;
  evidenceFile: string | null;
  evidenceFileName: string | null;
}

export function hasEvidence({ evidence, evidenceUrl, evidenceFile }: Props): boolean {
  return evidence !== null || evidenceUrl !== null || evidenceFile !== null;
}

/** What shows that something was done, with the page and the file that show it. */
export function Evidence({ of }: { of: Props }) {
  const words = useWords().plan.milestones;
  return (
    <>
      {of.evidence !== null && (
        <span class="standing-text" lang="zh-CN">
          {of.evidence}
        </span>
      )}{' '}
      {of.evidenceUrl !== null && (
        <a href={of.evidenceUrl} target="_blank" rel="noopener noreferrer">
          {words.toEvidence}
        </a>
      )}{' '}
      {of.evidenceFile !== null && <FileLink hash={of.evidenceFile} name={of.evidenceFileName} />}
    </>
  );
}
