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
}

/** There is no engine any more, so neither this call nor a later one can be answered. */
export class EngineStopped extends Error {
  override readonly name = 'EngineStopped';
}
