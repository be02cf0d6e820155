import { expect, it } from 'vitest';
import { fileReader, readInThread } from '#server/files/read-in-thread.ts';
import { workbook, workbookEntries } from './workbook.ts';
import { packedSpaces, zip } from './zip.ts';

const small = { name: '表', rows: [['指标', '当期']] };

/** What came of a file: its sheets, or the code of the refusal. */
async function outcome(reading: ReturnType<typeof readInThread>) {
  const result = await reading;
  return 'book' in result ? result.book.sheets.map(({ name }) => name) : result.rejected.code;
}

it('reads a workbook', async () => {
  expect(await outcome(readInThread(workbook(small)))).toEqual(['表']);
});

it('reads one file after the other, each as if it were the first', async () => {
  const read = fileReader({ timeoutMs: 20_000, heapMb: 256 });
  const files = [workbook(small), Uint8Array.of(), workbook({ ...small, name: '第二' }), workbook(small)];
  const outcomes = [];
  for (const file of files) outcomes.push(await outcome(read(file)));
  expect(outcomes).toEqual([['表'], 'empty-file', ['第二'], ['表']]);
});

it('ends a reading that takes longer than allowed', async () => {
  expect(await outcome(fileReader({ timeoutMs: 1, heapMb: 256 })(workbook(small)))).toBe('too-slow');
});

it('ends a reading that takes more memory than allowed, and the server lives on', async () => {
  const rows = Array.from({ length: 4000 }, (_, i) => Array.from({ length: 90 }, (_, j) => `文字 ${i} ${j}`));
  const large = workbook({ name: '表', rows });
  expect(await outcome(fileReader({ timeoutMs: 60_000, heapMb: 24 })(large))).toBe('out-of-memory');
  expect(await outcome(readInThread(workbook(small)))).toEqual(['表']);
});

it.each<[lie: string, declaredSize: number, code: string, turnsMeanwhile: number]>([
  // Refused for what it says, before anything is inflated: that may be sooner than the next turn.
  ['says so', 2_000_000_000, 'inflates-too-much', 0],
  ['says 59 MB', 59_000_000, 'corrupt-file', 10],
  ['says 1 KB', 1000, 'corrupt-file', 10],
])(
  'a bomb of 2 GB that %s costs little memory and leaves the server answering',
  async (_, declaredSize, code, turnsMeanwhile) => {
    const bomb = zip([
      ...workbookEntries([small]).slice(0, -1),
      { name: 'xl/worksheets/sheet1.xml', content: '', packed: packedSpaces(2000), declaredSize },
    ]);
    const before = process.memoryUsage().rss;
    let most = before;
    let turns = 0;
    let done = false;
    const reading = outcome(readInThread(bomb)).finally(() => {
      done = true;
    });
    while (!done) {
      await new Promise(setImmediate);
      most = Math.max(most, process.memoryUsage().rss);
      turns += 1;
    }
    expect(await reading).toBe(code);
    expect(turns).toBeGreaterThan(turnsMeanwhile);
    expect(most - before).toBeLessThan(400_000_000);
  },
);

it('takes files one after another when many come at once, and turns away what would wait too long', async () => {
  const file = workbook(small);
  const readings = Array.from({ length: 30 }, () => outcome(readInThread(file)).catch((error) => error.code));
  const outcomes = await Promise.all(readings);
  expect(outcomes.filter((one) => one !== 'unavailable')).toEqual(Array(18).fill(['表']));
  expect(outcomes.filter((one) => one === 'unavailable')).toHaveLength(12);
});
