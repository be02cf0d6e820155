import { describe, expect, it, test } from 'vitest';
import { longBook, previewOf, recorded } from './fixtures.ts';

const RECORD = [
  recorded({ form: 'ytd', value: 400 }),
  recorded({ form: 'period', value: 100 }),
  recorded({ indicator: 'leading_firms', form: 'point', value: 3, unit: '家' }),
  recorded({
    indicator: 'leading_firms',
    period: '2026-03',
    form: 'point',
    value: null,
    unit: '家',
    status: 'withdrawn',
  }),
  recorded({ indicator: 'robot_scale', form: 'ytd', value: 8, unit: '亿元' }),
];

const told = (...row: (string | number)[]) => {
  const { cells, issues, committable } = previewOf(longBook(row), RECORD);
  return {
    cells: cells.map(({ form, state, content, old }) => [
      form,
      state,
      content?.status,
      content?.value,
      old?.value,
    ]),
    refused: issues.filter(({ severity }) => severity === 'refused').map(({ code }) => code),
    reasons: issues.filter(({ severity }) => severity === 'reason').map((one) => [one.code, one.explained]),
    committable,
  };
};

describe('a row that says 撤回', () => {
  it('takes back both figures of a flow', () => {
    expect(told('青岛', '机器人产量', '2026-04', '套', '', '', '', '撤回', '口径有误')).toEqual({
      cells: [
        ['period', 'changed', 'withdrawn', null, 100],
        ['ytd', 'changed', 'withdrawn', null, 400],
      ],
      refused: [],
      reasons: [
        ['withdrawal', true],
        ['withdrawal', true],
      ],
      committable: true,
    });
  });

  it('takes back the one that is recorded where the other is not', () => {
    const { cells, refused } = told('青岛', '机器人产业规模', '2026-04', '亿元', '', '', '', '已撤回', '错');
    expect(cells).toEqual([['ytd', 'changed', 'withdrawn', null, 8]]);
    expect(refused).toEqual([]);
  });

  it('takes back a number of firms', () => {
    const { cells } = told('青岛', '领军企业数', '2026-04', '家', '', '', '', '撤回', '资格取消');
    expect(cells).toEqual([['point', 'changed', 'withdrawn', null, 3]]);
  });

  it('changes nothing where the figure is withdrawn already', () => {
    const { cells, committable } = told(
      '青岛',
      '领军企业数',
      '2026-03',
      '家',
      '',
      '',
      '',
      '撤回',
      '再说一次',
    );
    expect(cells).toEqual([['point', 'unchanged', 'withdrawn', null, null]]);
    expect(committable).toBe(false);
  });

  it('must say why', () => {
    expect(told('青岛', '领军企业数', '2026-04', '家', '', '', '', '撤回').reasons).toEqual([
      ['withdrawal', false],
    ]);
  });

  test.each([
    [
      'nothing is recorded',
      ['青岛', '在用机器人', '2026-04', '台', '', '', '', '撤回', '错'],
      'nothing-to-withdraw',
    ],
    [
      'another period is',
      ['青岛', '领军企业数', '2026-02', '家', '', '', '', '撤回', '错'],
      'nothing-to-withdraw',
    ],
    [
      'another region is',
      ['临沂', '领军企业数', '2026-04', '家', '', '', '', '撤回', '错'],
      'nothing-to-withdraw',
    ],
    [
      'a number is given',
      ['青岛', '领军企业数', '2026-04', '家', 5, '', '', '撤回', '错'],
      'status-contradicts-value',
    ],
  ])('is refused where %s', (_, row, code) => {
    expect(told(...row)).toMatchObject({ refused: [code], committable: false });
  });
});

it('a withdrawn figure can be reported again', () => {
  expect(told('青岛', '领军企业数', '2026-03', '家', 4, '', '', '初步数')).toMatchObject({
    cells: [['point', 'changed', 'preliminary', 4, null]],
    committable: true,
  });
});
