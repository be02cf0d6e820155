import type { ObservationRow } from '#core/contract/targets.ts';

/** One upload with two figures, quarter and year to date: both carry the upload's own number. Whether it was taken. */
export async function uploadNumber(
  url: string,
  headers: Record<string, string>,
  number: number,
): Promise<boolean> {
  const csv = `地区编码,指标编码,时期,单位,当期,累计\n370100,robot_mfg_scale,2026-Q3,亿元,${number},${number + 1000}\n`;
  const form = new FormData();
  form.append('file', new Blob([csv], { type: 'text/csv' }), 'upload.csv');
  const preview = await fetch(`${url}/api/v1/uploads`, { method: 'POST', headers, body: form });
  const { id } = (await preview.json()) as { id: string };
  const commit = await fetch(`${url}/api/v1/uploads/${id}/commit`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ as: 'record', recorder: '测试员' }),
  });
  return commit.ok;
}

/** The numbers that uploads brought, by form. */
export async function uploadedNumbers(url: string): Promise<Record<'period' | 'ytd', number[]>> {
  const question = 'indicator=robot_mfg_scale&region=370100&from=2026-Q3&to=2026-Q3&history=true';
  const response = await fetch(`${url}/api/v1/observations?${question}`);
  const { items } = (await response.json()) as { items: ObservationRow[] };
  const numbers = (form: 'period' | 'ytd') =>
    items
      .filter((one) => !one.demo && one.form === form)
      .map((one) => one.value as number)
      .sort((a, b) => a - b);
  return { period: numbers('period'), ytd: numbers('ytd') };
}
