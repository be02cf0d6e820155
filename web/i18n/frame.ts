/** Words of the frame: looks, news of data, and being without a line. */
export const zh = {
  themes: {
    title: '外观',
    names: { system: '跟随系统', light: '浅色', dark: '深色', contrast: '高对比度' },
  },
  offline: (time: string) => `离线：显示的是 ${time} 的数据，恢复连接后自动更新。`,
  printed: (at: string) => `打印于 ${at}`,
  rowFilter: {
    label: '在表中查找',
    found: (shown: number, all: number) => (shown === all ? `共 ${all} 行` : `${shown} / ${all} 行`),
  },
  news: (time: string) => `数据已更新（${time}）`,
};

export const en: typeof zh = {
  themes: {
    title: 'Appearance',
    names: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  },
  offline: (time) => `Offline: what is shown is of ${time}; it is renewed as soon as there is a connection.`,
  printed: (at) => `Printed on ${at}`,
  rowFilter: {
    label: 'Find in the table',
    found: (shown, all) => (shown === all ? `${all} rows` : `${shown} of ${all} rows`),
  },
  news: (time) => `Data updated (${time})`,
};
