/** Words of a supposed revision: what a verdict would be, without anything being kept. */
export const zh = {
  title: '试算',
  mark: '假设，不保存',
  question: '最近一期数据若再修订',
  percent: '修订幅度（%）',
  slider: '修订幅度',
  of: {
    figure: (period: string) => `${period}当期数修订`,
    point: (period: string) => `${period}数修订`,
    level: '现值整体修订',
  },
  level: '现值',
  stays: (light: string) => `仍为“${light}”`,
  becomes: (light: string) => `变为“${light}”`,
  turns: (share: string, down: boolean) => `${down ? '下修' : '上修'}超过 ${share} 就会变灯`,
  holds: '任何修订都不会使灯变差',
  none: '没有可以试算的数据。',
};

export const en: typeof zh = {
  title: 'What if',
  mark: 'supposed, not kept',
  question: 'If the newest figure were revised',
  percent: 'Revision (%)',
  slider: 'Revision',
  of: {
    figure: (period) => `The amount of ${period} alone`,
    point: (period) => `The figure of ${period}`,
    level: 'The level as a whole',
  },
  level: 'Level',
  stays: (light) => `still "${light}"`,
  becomes: (light) => `becomes "${light}"`,
  turns: (share, down) => `turns beyond ${share} ${down ? 'down' : 'up'}`,
  holds: 'no revision makes the light worse',
  none: 'There is no figure to suppose anything about.',
};
