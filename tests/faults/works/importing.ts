import type { ImportPreview, ImportResult } from '#core/contract/imports.ts';
import type { Work, Working } from './work.ts';

const YEARS = 75;
export const FIGURES = YEARS * 12;

/** Two imports that replace each other's figures: one was previewed before, the other is read and committed here. */
export const importing: Work = async (working) => {
  const ready = await preview(working, working.number * 2);
  return async () => {
    await commit(working, ready);
    await commit(working, await preview(working, working.number * 2 + 1));
  };
};

/** A history of months; every figure carries the import's own number. */
function history(number: number): string {
  const lines = Array.from({ length: FIGURES }, (_, month) => {
    const period = `${1950 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return `370500,robot_mfg_scale,${period},亿元,当期,${number + 1},年报数`;
  });
  return `地区编码,指标编码,时期,单位,口径,数值,状态\n${lines.join('\n')}\n`;
}

async function preview({ client }: Working, number: number): Promise<string> {
  return (await client.must<ImportPreview>('administrator', 'POST', '/imports', history(number))).id;
}

async function commit({ client, ledger }: Working, id: string): Promise<void> {
  const { counts } = await client.must<ImportResult>('administrator', 'POST', `/imports/${id}/commit`, {
    recorder: '测试员',
  });
  ledger.imports.set(id, counts.new + counts.changed);
}
