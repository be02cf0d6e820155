/** One statement for the embedded database, in a shape that can cross to another thread. */
export interface Statement {
  sql: string;
  params?: unknown[] | undefined;
  /** How each row comes back; objects when not said. */
  rowMode?: 'array' | 'object' | undefined;
  /** Type ids (pg_type.oid) whose values stay the text PostgreSQL sent. */
  textTypes?: number[] | undefined;
  /** What `COPY … FROM '/dev/blob'` reads. */
  copyFrom?: Uint8Array | undefined;
}

/** What one statement gave. */
export interface Answer {
  rows: unknown[];
  fields: { name: string; dataTypeID: number }[];
  /** The command PostgreSQL reports as done, `COMMIT` for instance. */
  command: string | null;
  affectedRows: number | null;
  /** What `COPY … TO '/dev/blob'` wrote. */
  copied?: Uint8Array;
}

/** A running PostgreSQL that answers one statement after the other. */
export interface Engine {
  /** Rejects with the database's error, or with an EngineStopped once there is nobody to answer. */
  run(statement: Statement): Promise<Answer>;
  /** Ends properly: what was given before is answered first. */
  close(): Promise<void>;
  /** Ends at once, as a power cut would; committed work is safe, open work is lost. */
  kill(): Promise<void>;
  /** Why it can answer nothing any more; null as long as it can. */
  stopped(): EngineStopped | null;
}

/** There is no engine any more, so neither this call nor a later one of it can be answered. */
export class EngineStopped extends Error {
  override readonly name = 'EngineStopped';
  /** SQLSTATE by which it is told like an outage of a server: disk_full, or cannot_connect_now. */
  readonly code: '53100' | '57P03';

  constructor(reason: string, cause?: unknown) {
    super(`内置数据库已停止（${reason}），本次操作没有结果；数据库会自动重新启动。`, { cause });
    this.code = isDiskFull(reason) ? '53100' : '57P03';
  }
}

/** Whether PostgreSQL's own words say that there is no room left. */
export const isDiskFull = (words: string): boolean =>
  /No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/.test(words);
