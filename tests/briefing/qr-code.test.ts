import { describe, expect, it } from 'vitest';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { withLink } from '#core/domain/briefing/life/marked.ts';
import { startPress } from '#server/briefing/press.ts';
import { qrMatrix } from '#server/briefing/qr-matrix.ts';
import { renderForm } from '#server/briefing/render-form.ts';
import { briefingInput } from '../setup/briefing-inputs.ts';
import { readQr } from '../setup/read-qr.ts';

const press = await startPress();

describe('the code on a paper', () => {
  it.each([
    ['sheet', 'https://statistics.a-long-name.department.province.example.gov.cn:8443/monitor/b/k7m2p9qr4t'],
    ['bulletin', 'https://monitor.example.cn/b/k7m2p9qr4t'],
  ] as const)('of a %s is read from its picture as %s', async (form, url) => {
    const briefing = composeBriefing(briefingInput('SD', '2026-09'));
    const link = { url, matrix: qrMatrix(url) };
    const { pictures } = await renderForm(form, withLink(briefing, link), {}, press);
    const read = await Promise.all(pictures.map((one) => readQr(one).catch(() => null)));
    expect(read.filter((one) => one !== null)).toContain(url);
  });
});
