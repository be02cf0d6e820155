import { type Static, Type } from 'typebox';

/** A file that was kept. */
export const KeptFile = Type.Object({
  hash: Type.String({ description: '内容的 SHA-256，填报时作为 evidenceFile' }),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer({ description: '字节数' }),
});
export type KeptFile = Static<typeof KeptFile>;
