/** What the record is searched by, in the address and in the API alike. */
export const AUDIT_FIELDS = ['person', 'action', 'subject', 'text', 'from', 'to'] as const;
