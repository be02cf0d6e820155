import { type Static, Type } from 'typebox';
import { NullableNumber, NullableText } from './common.ts';

/** Something that was done. */
export const AuditRow = Type.Object({
  id: Type.Integer(),
  /** UTC, to the microsecond, as the chain covers it. */
  at: Type.String(),
  actor: Type.String(),
  personId: NullableText,
  action: Type.String(),
  subject: Type.String(),
  detail: Type.Record(Type.String(), Type.Unknown()),
  hash: Type.String(),
});
export type AuditRow = Static<typeof AuditRow>;

export const AuditPage = Type.Object({
  items: Type.Array(AuditRow),
  /** What to ask for as `olderThan` next; null at the end. */
  next: NullableNumber,
  /** Every action that occurs anywhere in the record. */
  actions: Type.Array(Type.String()),
});
export type AuditPage = Static<typeof AuditPage>;

export const AUDIT_FAULTS = ['altered', 'broken', 'cut'] as const;

/** Whether the chain of entries holds. `hash` kept elsewhere proves later that nothing before it changed. */
export const AuditVerdict = Type.Object({
  holds: Type.Boolean(),
  entries: Type.Integer(),
  hash: Type.String(),
  faults: Type.Array(
    Type.Object({
      id: Type.Integer(),
      kind: Type.Unsafe<(typeof AUDIT_FAULTS)[number]>({ type: 'string', enum: [...AUDIT_FAULTS] }),
      zh: Type.String(),
      en: Type.String(),
    }),
  ),
});
export type AuditVerdict = Static<typeof AuditVerdict>;
