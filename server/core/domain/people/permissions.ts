import type { RegionCode } from '../units.ts';

/** What a person can be in a region. Each role is granted for one region and what reports to it. */
export const ROLES = ['leader', 'statistician', 'reviewer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** A role in a region and everything below it. */
export interface Grant {
  role: Role;
  region: RegionCode;
}

/**
 * How far a role carries: `within` its region and everything below it, `below` it only, over the whole `site`
 * (a grant for the root region), or `anywhere` once granted at all.
 */
export type Reach = 'within' | 'below' | 'site' | 'anywhere';

/** Everything that is not open to anybody, with who may do it and how far. What is not in the table is refused. */
export const PERMISSIONS = {
  /** Approved figures, on a site that does not show them to everybody. */
  'approved.read': {
    leader: 'anywhere',
    statistician: 'anywhere',
    reviewer: 'anywhere',
    administrator: 'anywhere',
  },
  /** Who has reported and who has not. */
  'collection.read': {
    leader: 'within',
    statistician: 'within',
    reviewer: 'within',
    administrator: 'within',
  },
  /** Drafts, submitted reports, uploads: whatever is not approved yet. */
  'report.read': { statistician: 'within', reviewer: 'within', administrator: 'within' },
  'report.write': { statistician: 'within' },
  /** Return, approve, publish. Nobody reviews their own region's report, nor what they submitted themselves. */
  'report.review': { reviewer: 'below' },
  /** What responsible units report of tasks, goals, boxes and events of a region's plan. */
  'milestone.write': { statistician: 'within' },
  'milestone.review': { reviewer: 'within' },
  /** Remarks pinned to a region's figures. */
  'annotation.write': {
    leader: 'within',
    statistician: 'within',
    reviewer: 'within',
    administrator: 'within',
  },
  /** Drafts of briefings: make them, write in them, have them composed anew. */
  'briefing.write': { statistician: 'within', reviewer: 'within' },
  /** 核稿. Nobody checks what they made or wrote in. */
  'briefing.check': { reviewer: 'within' },
  /** 签发. Nobody issues what they made or wrote in. */
  'briefing.issue': { leader: 'within', reviewer: 'within' },
  /** Which briefings are drafted by themselves. */
  'briefing.schedule': { administrator: 'within' },
  /** Links with which readers outside see what is approved. */
  'link.share': { leader: 'anywhere', reviewer: 'anywhere', administrator: 'anywhere' },
  /** Figures straight into the record, without a review: published series, histories. */
  'record.import': { administrator: 'site' },
  'collection.manage': { administrator: 'within' },
  'people.manage': { administrator: 'within' },
  /** Plans, indicators, targets, rulings, rules for lights, ties between tasks and indicators. */
  'definition.change': { administrator: 'site' },
  /** Calendar, demonstration, settings. */
  'site.administer': { administrator: 'site' },
  'audit.read': { administrator: 'site' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** What a token may be used for; a person's own rights are the limit all the same. */
export const TOKEN_SCOPES = ['read', 'report', 'review', 'administer'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const SCOPE_OF: Record<Action, TokenScope> = {
  'approved.read': 'read',
  'collection.read': 'read',
  'report.read': 'read',
  'report.write': 'report',
  'milestone.write': 'report',
  'annotation.write': 'report',
  'link.share': 'report',
  'briefing.write': 'report',
  'briefing.check': 'review',
  'briefing.issue': 'review',
  'briefing.schedule': 'administer',
  'report.review': 'review',
  'milestone.review': 'review',
  'record.import': 'administer',
  'collection.manage': 'administer',
  'people.manage': 'administer',
  'definition.change': 'administer',
  'site.administer': 'administer',
  'audit.read': 'administer',
};

/** The region that everything reports to: a grant for it is a grant for the site. */
export const ROOT_REGION: RegionCode = '100000';

/** Whoever asks, as far as permissions go. */
export interface Rights {
  grants: readonly Grant[];
  /** Null = not limited by a token. */
  scopes: readonly TokenScope[] | null;
  /** True for an account of the demonstration, which administers nothing and never writes past a review. */
  demo?: boolean;
}

/** A region right below any other stands for all that a grant for that one reaches. */
const SOMEWHERE_BELOW: RegionCode = 'below';

/**
 * Whether somebody may do something.
 *
 * @param lineage the region that it concerns, then what it reports to, up to the root; null for what concerns
 *   the site as a whole
 */
export function may(
  { grants, scopes, demo = false }: Rights,
  action: Action,
  lineage: readonly RegionCode[] | null,
): boolean {
  if (scopes !== null && !scopes.includes(SCOPE_OF[action])) return false;
  if (demo && SCOPE_OF[action] === 'administer') return false;
  const reaches: Partial<Record<Role, Reach>> = PERMISSIONS[action];
  return grants.some(({ role, region }) => {
    const reach = reaches[role];
    return reach !== undefined && covers(reach, region, lineage);
  });
}

/** Whether somebody may do something in some region, whichever. */
export function maySomewhere(rights: Rights, action: Action): boolean {
  return rights.grants.some((grant) =>
    may({ ...rights, grants: [grant] }, action, [SOMEWHERE_BELOW, grant.region]),
  );
}

function covers(reach: Reach, granted: RegionCode, lineage: readonly RegionCode[] | null): boolean {
  switch (reach) {
    case 'anywhere':
      return true;
    case 'site':
      return granted === ROOT_REGION;
    case 'within':
      return granted === ROOT_REGION || (lineage?.includes(granted) ?? false);
    case 'below':
      return lineage?.slice(1).includes(granted) ?? false;
  }
}
