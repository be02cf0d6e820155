import { type Static, Type } from 'typebox';
import { closed } from './common.ts';

export const SavedViewRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  address: Type.String(),
  createdAt: Type.String(),
});
export type SavedViewRow = Static<typeof SavedViewRow>;

const name = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' });

export const SavedViewBody = Type.Object(
  { name, address: Type.String({ maxLength: 2000, description: '站内地址（路径与查询）' }) },
  closed,
);
export type SavedViewBody = Static<typeof SavedViewBody>;

export const RenameViewBody = Type.Object({ name }, closed);
export type RenameViewBody = Static<typeof RenameViewBody>;
