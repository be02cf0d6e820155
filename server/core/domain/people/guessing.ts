import type { Wording } from '../wording.ts';

/** Wrong passwords and links are counted by whom they were tried for, and by where they came from. */
export type GuessKind = 'name' | 'address';

interface GuessLimit {
  /** So many failures cost nothing: people mistype. */
  free: number;
  firstWaitSeconds: number;
  longestWaitSeconds: number;
  /** Failures longer ago than this no longer count. */
  keptSeconds: number;
}

/**
 * An office shares an address, so an address may fail more often and never waits as long as a name. A name's
 * count ends with its next success; an address's does not, or an attacker with one account could clear it.
 */
export const GUESS_LIMITS: Record<GuessKind, GuessLimit> = {
  name: { free: 3, firstWaitSeconds: 5, longestWaitSeconds: 900, keptSeconds: 86_400 },
  address: { free: 20, firstWaitSeconds: 5, longestWaitSeconds: 300, keptSeconds: 3600 },
};

/** How long nothing is taken after so many failures in a row: doubled by each, up to a longest wait. */
export function waitSeconds(kind: GuessKind, failures: number): number {
  const { free, firstWaitSeconds, longestWaitSeconds } = GUESS_LIMITS[kind];
  if (failures <= free) return 0;
  return Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (failures - free - 1));
}

/** "8 秒", "3 分钟": rounded up, so that whoever waits so long does not come too early. */
export function waitWords(seconds: number): Wording {
  const short = seconds < 60;
  const count = Math.ceil(short ? seconds : seconds / 60);
  const unit = short ? 'second' : 'minute';
  return { zh: `${count} ${short ? '秒' : '分钟'}`, en: `${count} ${unit}${count === 1 ? '' : 's'}` };
}

/**
 * What failures of an address are counted under. One who has an IPv6 address has the whole network of 64 bits
 * around it, so that counts as one; an IPv4 address is the same however it is written.
 */
export function networkOf(address: string): string {
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (inner) return inner;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  const groups = [...front, ...zeros, ...back].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}
