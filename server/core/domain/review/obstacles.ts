import type { JudgedReport } from './judge-report.ts';

/** Something that keeps a report from being submitted. */
export interface Obstacle {
  code: 'refused' | 'unexplained' | 'unanswered' | 'empty';
  message: string;
  messageEn: string;
}

/** What keeps a report from being submitted; empty when nothing does. */
export function obstaclesTo({ issues, counts }: JudgedReport, openQuestions: number): Obstacle[] {
  const refused = issues.filter(({ severity }) => severity === 'refused');
  const unexplained = issues.filter(({ severity, explained }) => severity === 'reason' && !explained);
  const figures = counts.new + counts.changed + counts.unchanged;
  const obstacles: Obstacle[] = [];
  if (refused.length > 0) {
    const [first] = refused;
    obstacles.push({
      code: 'refused',
      message: `有 ${refused.length} 处须改正：${first!.message}`,
      messageEn: `To be put right in ${placesEn(refused.length)}: ${first!.messageEn}`,
    });
  }
  if (unexplained.length > 0) {
    const [first] = unexplained;
    obstacles.push({
      code: 'unexplained',
      message: `有 ${unexplained.length} 处须在备注里说明原因：${first!.message}`,
      messageEn: `To be explained in the remarks in ${placesEn(unexplained.length)}: ${first!.messageEn}`,
    });
  }
  if (openQuestions > 0) {
    obstacles.push({
      code: 'unanswered',
      message: `有 ${openQuestions} 个审核问题还没有答复。`,
      messageEn: `Questions of the reviewer that wait for an answer: ${openQuestions}.`,
    });
  }
  if (figures === 0 && refused.length === 0) {
    obstacles.push({
      code: 'empty',
      message: '还没有填写任何数字。',
      messageEn: 'No figure is filled in yet.',
    });
  }
  return obstacles;
}

function placesEn(count: number): string {
  return count === 1 ? 'one place' : `${count} places`;
}
