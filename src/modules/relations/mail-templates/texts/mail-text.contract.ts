import type { Language } from '#platform/i18n';

/** What of a mail is the owner's to write. Its frame, and the parts with orders and links, are the house's. */
export type MailText = { subject: string; preheader: string; heading: string; body: string };
export type MailTextField = keyof MailText;

/** The longest each may be, in letters, with what stands between braces. */
export const mailTextLimits = { subject: 300, preheader: 300, heading: 200, body: 8_000 } as const;
export const mailTextFields = Object.keys(mailTextLimits) as MailTextField[];

export type MailTextProblem = {
  field: MailTextField;
  code: string;
  details?: Record<string, string | number>;
};

export const mailGroups = ['orders', 'guests', 'planning', 'account'] as const;
export type MailGroup = (typeof mailGroups)[number];

/** `unusable`: the owner's words cannot be said any more, and ours go out. */
export type MailTextState = 'delivered' | 'edited' | 'unusable';

export type MailListItem = {
  template: string;
  group: MailGroup;
  /** As its reader sees it, with sample values. */
  subject: string;
  states: Record<Language, MailTextState>;
};

/** A value that a text may name; `optional` ones are not in every such mail. */
export type MailVariable = { name: string; optional: boolean; sample: string };

export type EditedMailText = {
  template: string;
  language: Language;
  subject: string;
  text: MailText;
  state: MailTextState;
  /** The owner wrote something before: it can be brought back. */
  removed: boolean;
  version: number;
  variables: MailVariable[];
  /** What stands on a line of its own, and has to stay. */
  parts: string[];
  states: Record<Language, MailTextState>;
};

export type PreviewScheme = 'light' | 'dark';
export type MailPreview = { subject: string; html: string };

export type MailTextRefusal = 'not-allowed' | 'not-there' | 'invalid' | 'changed-meanwhile';
