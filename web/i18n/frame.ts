/** Words of the frame: looks, news of data, and being without a line. */
export const zh = {
  themes: {
    title: '外观',
    names: { system: '跟随系统', light: '浅色', dark: '深色', contrast: '高对比度' },
  },
  news: (time: string) => `数据已更新（${time}）`,
};

export const en: typeof zh = {
  themes: {
    title: 'Appearance',
    names: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  },
  news: (time) => `Data updated (${time})`,
};
