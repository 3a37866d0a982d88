import type { Brand } from './brand.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Culture } from './culture.ts';
import type { EmailAddress } from './email-address.ts';
import type { Group } from './group.ts';
import type { Influence } from './importance.ts';
import type { Instant } from './time.ts';
import type { TouchSummary } from './touch-summary.ts';

export type StakeholderId = Brand<string, 'StakeholderId'>;

/** What the user says of the score instead, why, and until when it is to count. */
export type Overrule = { score: number; reason: string; until: CalendarDate };

/** A person the user tracks. */
export type Stakeholder = Influence & {
  id: StakeholderId;
  name: string;
  /** At least one; the first is where drafts go. */
  emails: EmailAddress[];
  group: Group;
  /** What else they are called: to find them by, never to write to them. */
  nickname?: string;
  role?: string;
  organisation?: string;
  /** IANA name, such as Europe/Madrid. */
  timeZone?: string;
  /** The user's own words for people who belong together (tags.ts). */
  tags?: string[];
  /** How many days at most the user means to let pass; absent: their tags', their place's on the grid, their group's. */
  cadenceDays?: number;
  /** On leave, or not now: nobody is losing touch before that day. */
  pausedUntil?: CalendarDate;
  /** The user's own word on the attention score. */
  overrule?: Overrule;
  /** How to write to them, how to say their name, when their country works. */
  culture?: Culture;
  createdAt: Instant;
  updatedAt: Instant;
  /** Kept in step with the touches by the store. */
  summary: TouchSummary;
  /** One of the people that come with the sample data. */
  sample?: true;
};

/** What the user can edit of a stakeholder. */
export type StakeholderDetails = Pick<
  Stakeholder,
  | 'name'
  | 'emails'
  | 'group'
  | 'nickname'
  | 'role'
  | 'organisation'
  | 'timeZone'
  | 'tags'
  | 'cadenceDays'
  | 'power'
  | 'interest'
  | 'engagementNow'
  | 'engagementWanted'
  | 'pausedUntil'
  | 'overrule'
  | 'culture'
>;
