import { expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { LOGO_SVG } from '../setup/logo.ts';
import { useServer } from '../setup/server.ts';
import { fits } from './signing-in.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

it('an administrator makes one, sees it before it is saved, and is told what cannot be', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}/briefings?tab=templates`, {
    expected: [/response 400/, /response 422/],
  });
  await page.getByText('还没有模板').waitFor();
  await page.getByRole('button', { name: '新建模板' }).click();
  const preview = page.getByRole('img', { name: /排出的首页/ });
  await preview.waitFor({ timeout: 60_000 });
  await page.getByLabel('模板名称').fill('齐鲁');
  await page.getByRole('group', { name: '专用于这些计划' }).getByLabel(/山东/).check();
  await page.getByLabel('简报名称（中文）').fill('齐鲁机器人产业监测{期别}');
  await page.getByLabel('编印单位（中文）').fill('山东省工业和信息化厅');
  await page.getByLabel('版头颜色', { exact: true }).fill('#ffcc00');
  await page.getByText('对比度 1.51∶1，低于 4.5∶1，看不清').waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('.form-fault', { hasText: '对比度为 1.51∶1' }).waitFor();
  await page.getByLabel('版头颜色', { exact: true }).fill('#0b5d4b');

  const file = (text: string) => ({
    name: '标志.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(text),
  });
  await page.getByLabel('标志图').setInputFiles(file(LOGO_SVG.replace('<rect', '<script>1</script><rect')));
  await page.getByText('图里有脚本').waitFor();
  await page.getByLabel('标志图').setInputFiles(file(LOGO_SVG));
  await page.getByText('已上传，720×360 像素').waitFor();
  await page.getByRole('checkbox', { name: '重点任务' }).uncheck();
  await page.getByRole('button', { name: '上移：需关注事项' }).click();
  await page.getByLabel('计划', { exact: true }).selectOption('JS');
  await page.getByText('正在排版…').waitFor();
  await page.getByText('正在排版…').waitFor({ state: 'detached', timeout: 60_000 });
  await preview.waitFor();
  await screenshot('briefing-template-1440');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('第 1 版').waitFor();
  await page.getByText('专用于：').waitFor();

  const listed = await server.app().inject('/api/v1/briefing-templates');
  const [saved] = listed.json().items;
  expect(saved).toMatchObject({ name: '齐鲁', plans: ['SD'], accent: '#0b5d4b' });
  expect(saved.sections).not.toContain('tasks');
  expect(saved.sections.indexOf('attention')).toBe(saved.sections.indexOf('changes') - 1);
});

it('fits a telephone, and one is removed', async () => {
  const visit = await browser.open(`${server.url()}/briefings?tab=templates&lang=en`, {
    width: 390,
    height: 844,
    theme: 'dark',
  });
  const { page } = visit;
  await page.getByRole('button', { name: 'Change 齐鲁' }).click();
  await page.getByLabel('Name of the template').waitFor();
  await page.getByRole('img', { name: /First page/ }).waitFor({ timeout: 60_000 });
  await fits(visit, 390);
  await visit.screenshot('briefing-template-390-dark');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Remove 齐鲁' }).click();
  await page.getByRole('button', { name: 'Yes, remove it' }).click();
  await page.getByText('No template yet').waitFor();
});
