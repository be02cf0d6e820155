import { ACTION_WORDS, ROLE_WORDS } from './action-words.ts';
import { type Action, PERMISSIONS, type Reach, type Role } from './permissions.ts';

/**
 * What an address of the API asks of whoever calls it: nothing (`open`); the right to read approved figures, or a
 * site that shows them to everybody (`approved`); an account, for what is one's own (`signed-in`); else an action
 * that they may do somewhere, or one of several.
 */
export type Access = 'open' | 'approved' | 'signed-in' | Action | readonly [Action, ...Action[]];

/** The actions any of which lets somebody in; none where no action is asked for. */
export function actionsOf(access: Access): readonly [Action, ...Action[]] | null {
  if (access === 'open' || access === 'approved' || access === 'signed-in') return null;
  return typeof access === 'string' ? [access] : access;
}

const REACH_WORDS: Record<Reach, string> = {
  within: '授权地区及其下级',
  below: '授权地区的下级',
  site: '全站授权',
  anywhere: '不限地区',
};

/** What it asks, as the description of the API tells it. */
export function accessText(access: Access): string {
  if (access === 'open') return '权限：无需登录。';
  if (access === 'signed-in') return '权限：须登录，只涉及本人。';
  if (access === 'approved') return `权限：${told('approved.read')}；本站开放公共查看时无需登录。`;
  return `权限：${actionsOf(access)!.map(told).join('；或')}。`;
}

function told(action: Action): string {
  const reaches = Object.entries(PERMISSIONS[action]) as [Role, Reach][];
  const who = reaches.map(([role, reach]) => `${ROLE_WORDS[role].zh}（${REACH_WORDS[reach]}）`);
  return `${ACTION_WORDS[action].zh}：${who.join('、')}`;
}
