import { useWords } from '../../../state/language.ts';

/** What shows that something was done, with the page that shows it. */
export function Evidence({ text, url }: { text: string | null; url: string | null }) {
  const words = useWords().plan.milestones;
  return (
    <>
      {text !== null && (
        <span class="standing-text" lang="zh-CN">
          {text}
        </span>
      )}{' '}
      {url !== null && (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {words.toEvidence}
        </a>
      )}
    </>
  );
}
