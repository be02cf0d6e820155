/** Where PostgreSQL tells, as each change is committed, the number of its entry in the audit record. */
export const RECORD_CHANNEL = 'audit_record';
