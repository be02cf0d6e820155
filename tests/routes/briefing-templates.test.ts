import { beforeAll, describe, expect, it } from 'vitest';
import type { IssueView } from '#core/contract/briefing-issues.ts';
import type { TemplateBody, TemplateList } from '#core/contract/briefing-templates.ts';
import type { BriefingView } from '#core/contract/briefings.ts';
import { SECTION_NAMES } from '#core/domain/briefing/section.ts';
import { LOGO_SVG } from '../setup/logo.ts';
import { pdfText } from '../setup/pdf-text.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { useOffice } from './briefing-office.ts';
import { fileForm } from './matrix/fixture.ts';

const server = useServer();
const { draftOf, move, look, withFiles } = useOffice(server);
const URL = '/api/v1/briefing-templates';
const ONE = '11111111-1111-4111-8111-111111111111';
const TWO = '22222222-2222-4222-8222-222222222222';

const BODY: TemplateBody = {
  name: '齐鲁',
  standard: false,
  plans: ['SD'],
  title: { zh: '齐鲁机器人产业监测{期别}', en: null },
  office: { zh: '山东省工业和信息化厅', en: null },
  accent: '#0B5D4B',
  strong: null,
  fonts: { title: null, heading: null, body: null },
  sections: ['summary', 'overall', 'targets', 'attention', 'notes'],
  copies: '省委办公厅',
  footer: ' ',
  logo: null,
  version: null,
};

const put = (id: string, payload: object, headers: Record<string, string> = {}) =>
  server.app().inject({ method: 'PUT', url: `${URL}/${id}`, payload, headers });
const list = async (): Promise<TemplateList> => (await server.app().inject(URL)).json();
const briefing = async (query = ''): Promise<BriefingView> =>
  (await server.app().inject(`/api/v1/briefings/SD/2026-09${query}`)).json();
const handIn = async (name: string, text: string) =>
  server.app().inject({ method: 'POST', url: `${URL}/logo`, ...(await fileForm(name, text)) });

let clerk: Account;
beforeAll(async () => {
  clerk = await addAccount(server.database().db, '厅里的管理员', {
    grants: [{ role: 'administrator', region: '370000' }],
  });
});

it('a site begins without one, and names its fonts', async () => {
  expect(await list()).toEqual({ items: [], fonts: ['Noto Sans SC', 'Noto Serif SC'] });
});

it('only who administers the site makes one', async () => {
  expect((await put(ONE, BODY, clerk.headers)).statusCode).toBe(403);
});

describe('what is refused, with the field and the reason', () => {
  it.each<[what: string, change: object, field: string, said: string]>([
    ['a colour nobody reads', { accent: '#ffcc00' }, 'accent', '对比度为 1.51∶1，低于 4.5∶1'],
    [
      'a font that is not there',
      { fonts: { title: '华文中宋', heading: null, body: null } },
      'titleFont',
      '“华文中宋”不在服务器的字体目录里',
    ],
    ['a plan that is none', { plans: ['XX'] }, 'plans', '没有编码为“XX”的计划'],
    ['no section', { sections: [] }, 'sections', '至少要有一节'],
    ['a logo that is not kept', { logo: 'a'.repeat(64) }, 'logo', '标志图没有保存'],
  ])('%s', async (_, change, field, said) => {
    const answer = await put(ONE, { ...BODY, ...change });
    expect([answer.statusCode, answer.json().details.field]).toEqual([400, field]);
    expect(answer.json().detail).toContain(said);
  });

  it.each([
    ['a script', '标志.svg', LOGO_SVG.replace('<rect', '<script>alert(1)</script><rect'), '脚本'],
    ['a page named as a picture', '标志.png', '<!doctype html><html></html>', '内容不是 PNG 或 SVG'],
    ['letters', '标志.svg', LOGO_SVG.replace('<circle', '<text>监测</text><circle'), '转成轮廓'],
  ])('a logo with %s', async (_, name, text, said) => {
    const answer = await handIn(name, text);
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'import-rejected']);
    expect(answer.json().detail).toContain(said);
  });
});

it('a plan’s own template makes its briefing, and no other plan’s', async () => {
  const logo = (await handIn('标志.svg', LOGO_SVG)).json();
  expect(logo).toMatchObject({ width: 720, height: 360 });
  const saved = await put(ONE, { ...BODY, logo: logo.hash });
  expect(saved.statusCode).toBe(200);
  expect(saved.json()).toMatchObject({ version: 1, accent: '#0b5d4b', footer: null, logo: logo.hash });
  const view = await briefing();
  expect(view.masthead).toMatchObject({
    title: '齐鲁机器人产业监测月报',
    issuer: '编印单位：山东省工业和信息化厅（演示）',
  });
  expect(view.look).toMatchObject({ template: { id: ONE, name: '齐鲁', version: 1 }, copies: '省委办公厅' });
  expect((await briefing('?lang=en')).masthead.title).toBe(
    'Shandong: robot industry targets, monthly report',
  );
  const other = await server.app().inject('/api/v1/briefings/JS/2026-09');
  expect(other.json().look).toBeUndefined();
  const pdf = await server.app().inject('/api/v1/briefings/SD/2026-09.pdf');
  const text = (await pdfText(pdf.rawPayload)).join('');
  expect(text).toContain('齐鲁机器人产业监测月报');
  expect(text).toContain('抄送：省委办公厅');
  expect(text).not.toContain('任务与责任单位');
});

it('another is chosen by name, and the standard one stands for plans without their own', async () => {
  await put(TWO, {
    ...BODY,
    name: '通用',
    plans: [],
    standard: true,
    title: { zh: '机器人{期别}', en: null },
  });
  expect((await list()).items.map(({ name }) => name)).toEqual(['通用', '齐鲁']);
  const named = await briefing(`?template=${encodeURIComponent('通用')}`);
  expect(named.masthead.title).toBe('机器人月报');
  expect((await server.app().inject('/api/v1/briefings/JS/2026-09')).json().masthead.title).toBe(
    '机器人月报',
  );
  expect((await server.app().inject('/api/v1/briefings/JS/2026-09?template=none')).statusCode).toBe(404);
});

it.each<[what: string, id: string, change: object, said: string]>([
  ['a name that is taken', TWO, { name: '齐鲁', plans: [], version: 1 }, '已有名为“齐鲁”的模板'],
  ['a plan that has its own', TWO, { name: '通用', plans: ['SD'], version: 1 }, '计划 SD 已有专用模板“齐鲁”'],
  ['an old version', ONE, { version: 7 }, '已由'],
  ['taken for new', ONE, {}, '已由'],
])('conflict: %s', async (_, id, change, said) => {
  const answer = await put(id, { ...BODY, ...change });
  expect([answer.statusCode, answer.json().detail]).toEqual([409, expect.stringContaining(said)]);
});

it('another standard one takes the place of the first', async () => {
  const saved = await put(ONE, { ...BODY, standard: true, version: 1 });
  expect(saved.json()).toMatchObject({ standard: true, version: 2 });
  expect((await list()).items.map(({ name, standard, version }) => [name, standard, version])).toEqual([
    ['齐鲁', true, 2],
    ['通用', false, 2],
  ]);
});

it('a draft is previewed without being saved, and refused as it would be', async () => {
  const { standard: _, version: __, ...draft } = BODY;
  const preview = (change: object) =>
    server.app().inject({
      ...{ method: 'POST', url: `${URL}/preview` },
      payload: { ...draft, plan: 'SD', period: null, language: 'zh', form: 'sheet', ...change },
    });
  const picture = await preview({ title: { zh: '试排', en: null } });
  expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/png']);
  expect(picture.rawPayload.subarray(1, 4).toString()).toBe('PNG');
  expect((await preview({ title: { zh: '另一个', en: null } })).rawPayload).not.toEqual(picture.rawPayload);
  expect((await preview({ accent: '#eeeeee' })).json().detail).toContain('1.16∶1');
  expect((await list()).items).toHaveLength(2);
});

it('what is issued keeps the template that it was issued with', async () => {
  const { body: draft } = await draftOf('2026-09');
  expect(draft.template).toEqual({ id: ONE, name: '齐鲁', version: 2 });
  expect(draft.sections.map(({ name }) => name)).toEqual([
    'summary',
    'overall',
    'targets',
    'attention',
    'notes',
  ]);
  expect(draft.addable).toEqual([]);
  const checked = await move('reviewer', draft, 'check');
  const { body: issued } = await move('leader', checked.body, 'issue');
  await put(ONE, { ...BODY, version: 2, title: { zh: '改了名', en: null }, sections: SECTION_NAMES });
  const made = await withFiles(issued.id);
  expect(made).toMatchObject({
    contentHash: checked.body.contentHash,
    template: { version: 2 },
    title: '齐鲁机器人产业监测月报',
  });
  const pdf = await server.bare().inject({ url: made.files.find(({ format }) => format === 'pdf')!.link! });
  expect((await pdfText(pdf.rawPayload)).join('')).toContain('齐鲁机器人产业监测月报');
  expect((await briefing()).masthead.title).toBe('改了名');
  const open = await server.app().inject(`/api/v1/issued-briefings/${made.code}`);
  expect(open.json().since).toEqual([]);
}, 60_000);

it('a draft that is composed anew takes its template as it is then', async () => {
  const { body: draft } = await draftOf('2026-08');
  expect(draft.title).toBe('改了名');
  await put(ONE, { ...BODY, version: 3, title: { zh: '又改名', en: null } });
  expect(((await look(draft.id)) as IssueView).outOfDate).toEqual([]);
  const anew = await move('clerk', draft, 'regenerate');
  expect(anew.body).toMatchObject({ title: '又改名', template: { version: 4 } });
});

it('what became of templates is in the record', async () => {
  const gone = await server.app().inject({ method: 'DELETE', url: `${URL}/${TWO}?version=2` });
  expect(gone.statusCode).toBe(204);
  const audit = (await server.app().inject('/api/v1/audit?limit=200')).json();
  const actions = audit.items.map(({ action }: { action: string }) => action);
  for (const action of ['briefing-template.save', 'briefing-template.logo', 'briefing-template.remove'])
    expect(actions).toContain(action);
});
