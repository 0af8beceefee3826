import type { Language } from '#platform/i18n';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { words } from '../all-words.ts';
import { type RenderedMail, type TemplateName, templateNames } from '../contract.ts';
import { WHEN_DARK } from '../layout.ts';
import { mailTemplatesPolicy } from '../mail-templates.policy.ts';
import { renderMail } from '../render-mail.ts';
import { sampleData } from '../samples.ts';
import { checkMailText } from './check-mail-text.ts';
import { deliveredText, partsOf } from './delivered-text.ts';
import type {
  EditedMailText,
  MailGroup,
  MailListItem,
  MailPreview,
  MailText,
  MailTextRefusal,
  MailTextState,
  PreviewScheme,
} from './mail-text.contract.ts';
import type { MailTextRow } from './mail-texts.rows.ts';
import { isEditable, type MailTextsContext, whichText } from './mail-texts-context.ts';
import { loadTexts } from './mail-texts-store.ts';
import { renderOwn } from './render-own.ts';
import { trial } from './trial.ts';
import { variablesOf } from './variables.ts';

const groups: [MailGroup, RegExp][] = [
  ['guests', /^(?:rsvp|event)-/],
  ['planning', /^(?:team|workspace)-/],
  ['account', /^(?:verify|already|reset|password|change)-/],
];
const groupOf = (template: string): MailGroup =>
  groups.find(([, names]) => names.test(template))?.[0] ?? 'orders';

/** Every mail that the owner may write, as the reader of this list would get it. */
export async function mailTextList(
  { database, brand }: MailTextsContext,
  { language, by }: { language: Language; by: Actor },
): Promise<Result<MailListItem[], 'not-allowed'>> {
  if (!mailTemplatesPolicy.allows(by, 'write-mails')) return refuse('not-allowed');
  const rows = await loadTexts(database.reader);
  const samples = sampleData(language, brand().url);
  return accept(
    templateNames.filter(isEditable).map((template) => ({
      template,
      group: groupOf(template),
      subject: renderMail(brand(), template, language, samples[template]).subject,
      states: statesOf(template, rows),
    })),
  );
}

const statesOf = (template: TemplateName, rows: MailTextRow[]): Record<Language, MailTextState> => {
  const of = (language: Language) =>
    stateOf(rows.find((row) => row.template === template && row.language === language));
  return { en: of('en'), nl: of('nl'), fr: of('fr') };
};

/** Words that were allowed once may name what a mail no longer knows. */
function stateOf(row: MailTextRow | undefined): MailTextState {
  if (!row || row.removedAt) return 'delivered';
  const which = whichText(row.template, row.language);
  return row.unusableAt === null && which && checkMailText(which.template, which.language, row).ok
    ? 'edited'
    : 'unusable';
}

export type AskForText = { template: string; language: string; by: Actor };

/** One mail in one language, for its form. */
export async function editedMailText(
  { database, brand }: MailTextsContext,
  { template, language, by }: AskForText,
): Promise<Result<EditedMailText, MailTextRefusal>> {
  if (!mailTemplatesPolicy.allows(by, 'write-mails')) return refuse('not-allowed');
  const which = whichText(template, language);
  if (!which) return refuse('not-there');
  const rows = await loadTexts(database.reader);
  const row = rows.find((one) => one.template === which.template && one.language === which.language);
  const ours = words[which.template][which.language];
  const sample: Record<string, unknown> = { ...sampleData(which.language, brand().url)[which.template] };
  sample.shop = brand().name;
  const { subject, preheader, heading, body } = row && !row.removedAt ? row : deliveredText(ours);
  return accept({
    ...which,
    subject: renderMail(brand(), which.template, which.language, sample as never).subject,
    text: { subject, preheader, heading, body },
    state: stateOf(row),
    removed: row !== undefined && row.removedAt !== null && row.version > 0,
    version: row?.version ?? 0,
    variables: variablesOf(which.template).map((one) => ({ ...one, sample: String(sample[one.name] ?? '') })),
    parts: [...partsOf(ours).keys()],
    states: statesOf(which.template, rows),
  });
}

/** The mail with these words and sample values, as it would be sent. */
export function sampleMail(
  { brand }: Pick<MailTextsContext, 'brand'>,
  { template, language, text, by }: AskForText & { text: MailText },
): Result<RenderedMail, MailTextRefusal> {
  if (!mailTemplatesPolicy.allows(by, 'write-mails')) return refuse('not-allowed');
  const which = whichText(template, language);
  if (!which) return refuse('not-there');
  const checked = checkMailText(which.template, which.language, text);
  if (!checked.ok) return refuse('invalid', { problems: checked.problems });
  const unsaid = trial(brand(), which, checked.text);
  if (unsaid) return refuse('invalid', { problems: [unsaid] });
  const data = sampleData(which.language, brand().url)[which.template];
  return accept(renderOwn({ brand: brand(), ...which, data: data as never, text: checked.text }));
}

/** The same for a frame on a page: light or dark as asked, and its links lead nowhere. */
export function previewMail(
  context: Pick<MailTextsContext, 'brand'>,
  { scheme, ...asked }: AskForText & { text: MailText; scheme: PreviewScheme },
): Result<MailPreview, MailTextRefusal> {
  const sample = sampleMail(context, asked);
  if (!sample.ok) return sample;
  const { subject, html } = sample.value;
  return accept({
    subject,
    html: html
      .replace(WHEN_DARK, scheme === 'dark' ? '@media all' : '@media not all')
      .replace('content="light dark"', `content="${scheme}"`)
      .replaceAll(/ href="[^"]*"/g, ''),
  });
}
