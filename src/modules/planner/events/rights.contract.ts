/** What somebody on an event's team may be: promise ACC 5. */
export const eventRoles = ['lead', 'assistant', 'coordinator', 'steward', 'host'] as const;
export type EventRole = (typeof eventRoles)[number];

/** What may be done on an event. What stands in no role and in nobody's extras is denied. */
export const eventRights = [
  'see-event',
  'change-event',
  /** Cancel, postpone, clone, archive, delete, save as a template. */
  'end-event',
  'keep-team',
  'keep-page',
  'see-activity',
  /** The planner's own notes and fees. */
  'see-private',
  'see-budget',
  'see-orders',
  'comment',
  'see-guests',
  'change-guests',
  'export-guests',
  /** Notes on diet and health; what a kitchen counts is seen with the guests. */
  'see-health',
  'see-replies',
  'keep-replies',
  'check-in',
] as const;
export type EventRight = (typeof eventRights)[number];

const coordinates: EventRight[] = [
  'see-guests',
  'change-guests',
  'export-guests',
  'see-health',
  'see-replies',
];

/** The one table of who may do what on an event. */
export const rightsOf: Record<EventRole, readonly EventRight[]> = {
  lead: eventRights,
  assistant: [
    'see-event',
    'see-activity',
    'see-budget',
    'comment',
    'see-guests',
    'change-guests',
    'see-health',
    'see-replies',
  ],
  coordinator: ['see-event', 'see-activity', 'comment', ...coordinates, 'keep-replies', 'check-in'],
  steward: ['check-in'],
  host: ['see-event', 'see-budget', 'see-orders', 'comment', 'see-guests', 'see-replies'],
};

/** What may be given to one person beyond their role. A team is kept by leads alone. */
export const extraRights: readonly EventRight[] = eventRights.filter((right) => right !== 'keep-team');

/** All that somebody may do: their role's rights and their extras, without doubles. */
export const rightsWith = (role: EventRole, extra: readonly EventRight[]): EventRight[] => [
  ...new Set([...rightsOf[role], ...extra.filter((right) => extraRights.includes(right))]),
];
