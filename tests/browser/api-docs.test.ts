import { expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser();

interface Description {
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, { tags: string[] }>>;
}

it('the page on the API is read under the same policy as every other, and opens group by group', async () => {
  const { tags, paths } = (await server.app().inject('/api/v1/openapi.json')).json<Description>();
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  const counts = Map.groupBy(operations, (one) => one.tags[0]!);
  const { page, screenshot } = await browser.open(`${server.url()}/api/docs`);
  await page.getByRole('heading', { name: /机器人产业目标监测 API/ }).waitFor();
  await screenshot('api-docs-1440');
  expect(tags.map(({ name }) => name).sort()).toEqual([...counts.keys()].sort());
  expect(await page.locator('.opblock-tag-section').count()).toBe(tags.length);
  for (const { name, description } of tags) {
    const heading = page.locator(`.opblock-tag[data-tag="${name}"]`);
    expect(await heading.innerText()).toContain(description);
    await heading.click();
    const group = page.locator('.opblock-tag-section').filter({ has: heading });
    await group.locator('.opblock').first().waitFor();
    expect(await group.locator('.opblock').count(), name).toBe(counts.get(name)!.length);
    await heading.click();
  }
});
