import { expect, test } from 'vitest';
import { chineseRuns } from '../../web/state/chinese-runs.ts';

test.each<[text: string, runs: string[]]>([
  ['Report progress', ['Report progress']],
  ['演示·山东省统计局, 15 Oct 2026', ['*演示·山东省统计局', ', 15 Oct 2026']],
  ['Report progress: “质量安全”系列活动', ['Report progress: “', '*质量安全”系列活动']],
  ['recorded on 15 Oct 2026 by 媒体报道', ['recorded on 15 Oct 2026 by ', '*媒体报道']],
  ['媒体报道, 2026-11-21 · 张三', ['*媒体报道', ', 2026-11-21 · ', '*张三']],
  ['（征求意见稿）as printed', ['*（征求意见稿）', 'as printed']],
  ['', []],
])('%s', (text, runs) => {
  expect(chineseRuns(text).map((run) => (run.chinese ? `*${run.text}` : run.text))).toEqual(runs);
});
