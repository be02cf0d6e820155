import { describe, expect, it } from 'vitest';
import { defaultPlaylist, type PlayablePlan } from '#core/domain/wall/default-playlist.ts';
import { evenPageLengths, paged, pageLengths } from '#core/domain/wall/paged.ts';
import { type PlaylistFault, playlistFaults } from '#core/domain/wall/playlist-faults.ts';
import { playlistFaultText } from '#core/domain/wall/playlist-words.ts';
import { type Scene, sceneOf } from '#core/domain/wall/scene.ts';

const KNOWN = {
  plan: new Set(['SD', 'JS']),
  region: new Set(['370000']),
  target: new Set(['SD-Q2']),
};
const GOOD: Scene[] = [
  sceneOf('overview'),
  sceneOf('plan', { plan: 'SD' }),
  sceneOf('region', { region: '370000' }),
  sceneOf('region', { region: '370000', target: 'SD-Q2' }),
  sceneOf('trend', { target: 'SD-Q2' }),
  sceneOf('trend', { target: 'SD-Q2', region: '370000' }),
  sceneOf('collections', { plan: 'JS' }),
  sceneOf('changes'),
  sceneOf('changes', { plan: 'SD' }),
];

it('a playlist of every kind of scene has no fault', () => {
  expect(playlistFaults({ name: '大厅', scenes: GOOD }, KNOWN)).toEqual([]);
});

describe('each fault is named, with the scene that has it', () => {
  it.each<{ name?: string; scenes?: Scene[]; fault: PlaylistFault; zh: RegExp; en: RegExp }>([
    { name: '  ', fault: { code: 'no_name' }, zh: /没有名称/, en: /no name/ },
    { name: '屏'.repeat(41), fault: { code: 'long_name', length: 41 }, zh: /41 个字，最多 40/, en: /41/ },
    { name: '大\u0007厅', fault: { code: 'unreadable_name' }, zh: /控制字符/, en: /control/ },
    { scenes: [], fault: { code: 'no_scenes' }, zh: /至少要有一屏/, en: /at least/ },
    {
      scenes: Array.from({ length: 61 }, () => sceneOf('overview')),
      fault: { code: 'many_scenes', count: 61 },
      ...{ zh: /61 屏，最多 60/, en: /61 scenes; 60/ },
    },
    {
      scenes: [sceneOf('overview'), sceneOf('film' as 'plan')],
      fault: { code: 'unknown_kind', scene: 2, value: 'film' },
      ...{ zh: /第 2 屏：没有“film”/, en: /scene 2.*"film"/ },
    },
    ...[4, 601, 7.5, Number.NaN].map((seconds) => ({
      scenes: [sceneOf('overview', { seconds })],
      fault: { code: 'seconds', scene: 1, value: seconds } as const,
      ...{ zh: /第 1 屏：停留 .* 秒，应为 5 至 600/, en: /scene 1: .* seconds/ },
    })),
    {
      scenes: [sceneOf('plan')],
      fault: { code: 'missing', scene: 1, subject: 'plan' },
      ...{ zh: /第 1 屏：没有选定计划/, en: /no plan is chosen/ },
    },
    {
      scenes: [sceneOf('plan', { plan: 'XX' })],
      fault: { code: 'unknown', scene: 1, subject: 'plan', value: 'XX' },
      ...{ zh: /没有编码为“XX”的计划/, en: /no plan "XX"/ },
    },
    {
      scenes: [sceneOf('overview'), sceneOf('trend', { target: 'SD-Q2', region: '1' })],
      fault: { code: 'unknown', scene: 2, subject: 'region', value: '1' },
      ...{ zh: /第 2 屏：没有编码为“1”的地区/, en: /no region "1"/ },
    },
    {
      scenes: [sceneOf('overview', { plan: 'SD' })],
      fault: { code: 'unused', scene: 1, subject: 'plan', value: 'SD' },
      ...{ zh: /用不到计划/, en: /no use for a plan/ },
    },
  ])('$fault', ({ name = '大厅', scenes = GOOD, fault, zh, en }) => {
    expect(playlistFaults({ name, scenes }, KNOWN)).toEqual([fault]);
    expect(playlistFaultText(fault, 'zh')).toMatch(zh);
    expect(playlistFaultText(fault, 'en')).toMatch(en);
    expect(playlistFaultText(fault, 'en')).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([5, 600])('%d seconds are allowed', (seconds) => {
    expect(playlistFaults({ name: '大厅', scenes: [sceneOf('overview', { seconds })] }, KNOWN)).toEqual([]);
  });

  it('several faults are all told', () => {
    const faults = playlistFaults(
      { name: '', scenes: [sceneOf('plan', { seconds: 1 }), sceneOf('trend', { target: 'ZZ' })] },
      KNOWN,
    );
    expect(faults.map(({ code }) => code)).toEqual(['no_name', 'seconds', 'missing', 'unknown']);
  });
});

describe('the playlist that nobody made', () => {
  const plan = (values: Partial<PlayablePlan>): PlayablePlan => ({
    ...{ plan: 'SD', region: '370000', headline: 'SD-Q2', targets: 2, sharedOut: true, ...values },
  });
  const told = (plans: PlayablePlan[]) =>
    defaultPlaylist(plans).map(({ kind, plan, region, target }) =>
      [kind, plan ?? region, target].filter(Boolean).join(' '),
    );

  it('shows what there is of each plan', () => {
    const without = plan({ plan: 'CQ', region: '500000', headline: null, targets: 0, sharedOut: false });
    expect(told([without, plan({})])).toEqual([
      'overview',
      'plan CQ',
      'plan SD',
      'region 370000 SD-Q2',
      'trend SD-Q2',
      'collections SD',
      'changes',
    ]);
  });

  it('without any plan it still shows the overview and what changed', () => {
    expect(told([])).toEqual(['overview', 'changes']);
  });

  it('leaves out regions and trends before it leaves out a plan', () => {
    const many = Array.from({ length: 20 }, (_, index) => plan({ plan: `P${index}` }));
    expect(told(many).filter((one) => one.startsWith('plan'))).toHaveLength(20);
    expect(defaultPlaylist(many).length).toBeLessThanOrEqual(60);
    const most = Array.from({ length: 70 }, (_, index) => plan({ plan: `P${index}` }));
    expect(defaultPlaylist(most)).toHaveLength(60);
  });
});

describe('long lists on pages', () => {
  it.each([
    { heights: [], available: 10, lengths: [] },
    { heights: [10], available: 10, lengths: [1] },
    { heights: [5, 5, 1], available: 10, lengths: [2, 1] },
    { heights: [5, 5.1], available: 10, lengths: [1, 1] },
    { heights: [20, 3, 3, 3, 3], available: 10, lengths: [1, 3, 1] },
  ])('$heights on pages of $available: $lengths', ({ heights, available, lengths }) => {
    expect(pageLengths(heights, available)).toEqual(lengths);
  });

  it.each([
    { count: 16, fit: 14, lengths: [8, 8] },
    { count: 9, fit: 8, lengths: [5, 4] },
    { count: 29, fit: 14, lengths: [10, 10, 9] },
    { count: 14, fit: 14, lengths: [14] },
    { count: 0, fit: 14, lengths: [] },
  ])('$count things, $fit of which fit, fill their pages evenly: $lengths', ({ count, fit, lengths }) => {
    const heights = Array.from({ length: count }, () => 2.15);
    expect(evenPageLengths(heights, fit * 2.15)).toEqual(lengths);
  });

  it('leaves nothing out and changes no order', () => {
    const things = Array.from({ length: 37 }, (_, index) => index);
    const pages = paged(things, 10, (thing) => 1 + (thing % 4));
    expect(pages.flat()).toEqual(things);
  });
});
