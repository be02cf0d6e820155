import type { Locale } from '../format.ts';
import type { PlaylistFault } from './playlist-faults.ts';
import {
  FEWEST_SECONDS,
  LONGEST_NAME,
  MOST_SCENES,
  MOST_SECONDS,
  type SceneKind,
  type SceneSubject,
} from './scene.ts';

export const SCENE_WORDS: Record<Locale, Record<SceneKind, string>> = {
  zh: {
    overview: '总览',
    plan: '计划',
    region: '地区',
    trend: '趋势',
    collections: '报送',
    changes: '变化',
  },
  en: {
    overview: 'Overview',
    plan: 'Plan',
    region: 'Region',
    trend: 'Trend',
    collections: 'Reporting',
    changes: 'Changes',
  },
};

export const SUBJECT_WORDS: Record<Locale, Record<SceneSubject, string>> = {
  zh: { plan: '计划', region: '地区', target: '目标' },
  en: { plan: 'plan', region: 'region', target: 'target' },
};

/** A fault as a sentence without its full stop: which scene, what is wrong, what would be right. */
export function playlistFaultText(fault: PlaylistFault, locale: Locale): string {
  return locale === 'zh' ? inChinese(fault) : inEnglish(fault);
}

function inChinese(fault: PlaylistFault): string {
  const subject = 'subject' in fault ? SUBJECT_WORDS.zh[fault.subject] : '';
  switch (fault.code) {
    case 'no_name':
      return '播放单没有名称';
    case 'long_name':
      return `名称有 ${fault.length} 个字，最多 ${LONGEST_NAME} 个`;
    case 'unreadable_name':
      return '名称里有控制字符或无法保存的字符';
    case 'no_scenes':
      return '播放单里一屏也没有，至少要有一屏';
    case 'many_scenes':
      return `共 ${fault.count} 屏，最多 ${MOST_SCENES} 屏`;
    case 'unknown_kind':
      return `第 ${fault.scene} 屏：没有“${fault.value}”这种内容`;
    case 'seconds':
      return `第 ${fault.scene} 屏：停留 ${fault.value} 秒，应为 ${FEWEST_SECONDS} 至 ${MOST_SECONDS} 的整数`;
    case 'missing':
      return `第 ${fault.scene} 屏：没有选定${subject}`;
    case 'unknown':
      return `第 ${fault.scene} 屏：没有编码为“${fault.value}”的${subject}`;
    case 'unused':
      return `第 ${fault.scene} 屏：这种内容用不到${subject}（“${fault.value}”）`;
  }
}

function inEnglish(fault: PlaylistFault): string {
  const subject = 'subject' in fault ? SUBJECT_WORDS.en[fault.subject] : '';
  switch (fault.code) {
    case 'no_name':
      return 'the playlist has no name';
    case 'long_name':
      return `the name has ${fault.length} letters; ${LONGEST_NAME} at most`;
    case 'unreadable_name':
      return 'the name holds control characters or some that cannot be stored';
    case 'no_scenes':
      return 'the playlist has no scene; it needs one at least';
    case 'many_scenes':
      return `${fault.count} scenes; ${MOST_SCENES} at most`;
    case 'unknown_kind':
      return `scene ${fault.scene}: there is no kind "${fault.value}"`;
    case 'seconds':
      return `scene ${fault.scene}: ${fault.value} seconds; a whole number from ${FEWEST_SECONDS} to ${MOST_SECONDS} is needed`;
    case 'missing':
      return `scene ${fault.scene}: no ${subject} is chosen`;
    case 'unknown':
      return `scene ${fault.scene}: there is no ${subject} "${fault.value}"`;
    case 'unused':
      return `scene ${fault.scene}: this kind has no use for a ${subject} ("${fault.value}")`;
  }
}
