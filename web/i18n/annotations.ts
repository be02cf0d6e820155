/** Words of remarks on figures. */
export const zh = {
  title: '备注',
  note: '附在数字上的说明；撤下后此前时点仍可见',
  none: '没有备注。',
  add: '加备注',
  period: '时期',
  text: '备注内容',
  hint: '至多 500 字，一行；所有能看到这个数的人都会看到。',
  save: '保存备注',
  withdraw: '撤下',
  withdrawOf: (text: string) => `撤下备注：${text}`,
  by: (author: string, at: string) => `${author} · ${at}`,
  mark: (numbers: string) => `注${numbers}`,
};

export const en: typeof zh = {
  title: 'Remarks',
  note: 'pinned to figures; one taken down stays on what is shown of earlier moments',
  none: 'There are no remarks.',
  add: 'Add a remark',
  period: 'Period',
  text: 'Remark',
  hint: 'At most 500 characters, one line; everybody who sees the figure sees it.',
  save: 'Save remark',
  withdraw: 'Take down',
  withdrawOf: (text) => `Take down the remark: ${text}`,
  by: (author, at) => `${author} · ${at}`,
  mark: (numbers) => `note ${numbers}`,
};
