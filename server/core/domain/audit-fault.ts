import type { Locale } from './format.ts';

/**
 * A place at which the chain of audit entries does not hold: `altered` an entry is not what was written, `broken`
 * it does not follow the one before it, `cut` the end is missing.
 */
export interface AuditFault {
  id: number;
  kind: 'altered' | 'broken' | 'cut';
}

const WORDS: Record<AuditFault['kind'], Record<Locale, (id: number) => string>> = {
  altered: {
    zh: (id) => `第 ${id} 条被改动过。`,
    en: (id) => `Entry ${id} was altered.`,
  },
  broken: {
    zh: (id) => `第 ${id} 条接不上它前面的一条：有记录被删除、插入或调换。`,
    en: (id) => `Entry ${id} does not follow the one before it: something was removed, put in or swapped.`,
  },
  cut: {
    zh: (id) => `末尾与链尾登记不符：应到第 ${id} 条，末尾的记录被删除或添加过。`,
    en: (id) => `The end is not what was kept (entry ${id}): entries were cut off or added there.`,
  },
};

/** A fault as a sentence. */
export function auditFaultText({ id, kind }: AuditFault, locale: Locale): string {
  return WORDS[kind][locale](id);
}
