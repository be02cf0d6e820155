import { chineseRuns } from '../state/chinese-runs.ts';
import { language } from '../state/language.ts';
import { KeptCodes } from './KeptCodes.tsx';

/** A sentence with names that exist in Chinese only: an English page says which part is Chinese, so that it is read out as such. */
export function Mixed({ text }: { text: string }) {
  if (language.value === 'zh') return <KeptCodes text={text} />;
  return (
    <>
      {chineseRuns(text).map((run, index) =>
        run.chinese ? (
          <span key={index} lang="zh-CN">
            {run.text}
          </span>
        ) : (
          <KeptCodes key={index} text={run.text} />
        ),
      )}
    </>
  );
}
