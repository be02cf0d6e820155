import { type Static, Type } from 'typebox';
import { closed, Words } from '../common.ts';
import { LONG, newCode, optionalDay, optionalText, optionalTexts, optionalYear, text } from './parts.ts';

/** A plan as it is entered. Its targets are entered one by one afterwards. */
export const PlanBody = Type.Object(
  {
    code: newCode('ZJ'),
    title: text('文件标题全文', 500),
    shortTitle: optionalText('简称；省略时界面上写全文标题'),
    titleEn: optionalText('英文标题；省略时英文界面写中文标题', 500),
    kind: Words(['action_plan', 'event_notice'], {
      description: 'action_plan 行动计划，event_notice 活动通知',
    }),
    status: Words(['issued', 'draft_for_comment', 'superseded'], {
      description: 'issued 已印发，draft_for_comment 征求意见稿，superseded 已被取代',
    }),
    region: text('地区编码，如 370000；全国是 100000'),
    periodFrom: optionalYear(
      '标题所写时段的第一年；省略表示标题没有写。写了它，没有基期的目标就从上一年年末的数起算',
    ),
    periodTo: optionalYear('标题所写时段的最后一年；省略表示标题没有写'),
    horizons: optionalTexts('正文设目标的年份（标题没有写时段时）；省略表示没有'),
    docNo: optionalText('文号；省略表示没有'),
    issuers: optionalTexts('发文单位；省略表示文件没有署名（如征求意见稿）'),
    leadUnit: optionalText('牵头单位；省略表示没有写'),
    signedDate: optionalDay('成文日期；省略表示没有写'),
    printedDate: optionalDay('印发日期；省略表示没有写'),
    publicity: optionalText('公开方式；省略表示没有写'),
    addressees: optionalTexts('主送；省略表示没有写'),
    copiedTo: optionalTexts('抄送；省略表示没有写'),
    basis: optionalTexts('依据的文件；省略表示没有写'),
    note: optionalText('说明', LONG),
    supersededBy: optionalText('取代它的计划的编码，须已录入，只用于 superseded；省略表示不知道'),
  },
  closed,
);
export type PlanBody = Static<typeof PlanBody>;
