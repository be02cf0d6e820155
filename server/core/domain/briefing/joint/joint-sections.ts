import type { Member } from '../briefing.ts';
import type { Block, BriefingSection, SectionName } from '../section.ts';

/** What a briefing of several plans says of them together; every other section has a part for each. */
export const TOGETHER: readonly SectionName[] = ['summary', 'overall', 'attention', 'notes'];

/**
 * The part of each plan below its name, one after the other. What a plan's own section is called beside the common
 * title, such as the indicator of a trend, stands beside the name.
 * @param title that all of them stand under
 * @param sectionOf a plan's own section; undefined where it has nothing to say in it
 */
export function jointBlocks(
  members: readonly Member[],
  title: string,
  sectionOf: (member: Member) => Pick<BriefingSection, 'title' | 'note' | 'blocks'> | undefined,
): Block[] {
  return members.flatMap((member): Block[] => {
    const own = sectionOf(member);
    if (own === undefined) return [];
    const said = [own.title === title ? null : own.title, own.note].filter((one) => one !== null);
    const note = said.length === 0 ? null : said.join(member.briefing.language === 'zh' ? '，' : ', ');
    return [{ kind: 'heading', text: member.name, note }, ...own.blocks];
  });
}
