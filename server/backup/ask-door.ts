import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DOOR_FILE, type DoorNote } from './door.ts';
import { Refusal } from './refusal.ts';

/**
 * Asks the server that has an embedded database open for a copy of its files; answers the data folder with the copy,
 * which is the caller's to remove. Null when no server is there to ask.
 *
 * @throws Refusal when the server could not copy
 */
export async function askForCopy(dataDir: string): Promise<string | null> {
  const note = await readNote(dataDir);
  if (note === null) return null;
  const answer = await ask(note);
  if (answer === null) return null;
  const body = JSON.parse(await text(answer)) as { folder?: string; reason?: string };
  if (body.folder !== undefined) return body.folder;
  throw new Refusal(`正在运行的服务未能复制数据库：${body.reason}`);
}

async function readNote(dataDir: string): Promise<DoorNote | null> {
  try {
    return JSON.parse(await readFile(join(dataDir, DOOR_FILE), 'utf8')) as DoorNote;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Refusal(`不能读取 ${join(dataDir, DOOR_FILE)}：${(error as Error).message}`, { cause: error });
  }
}

/** Null when nobody is there any more, or somebody else: the note of a server that was killed stays behind. */
async function ask({ port, secret }: DoorNote): Promise<IncomingMessage | null> {
  const asked = request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
  });
  asked.end();
  try {
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    if (answer.statusCode === 200 || answer.statusCode === 500) return answer;
    answer.resume();
    return null;
  } catch {
    return null;
  }
}
