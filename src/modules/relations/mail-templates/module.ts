import { afterCommit, type Database, type Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { keep } from '#platform/kept';
import type { Clock } from '#platform/time';
import type { MailData, RenderedMail, TemplateName } from './contract.ts';
import { type Brand, renderMail } from './render-mail.ts';
import { checkMailText } from './texts/check-mail-text.ts';
import { keepMailText, removeMailText, restoreMailText } from './texts/keep-mail-text.ts';
import type { MailTextRow } from './texts/mail-texts.rows.ts';
import { type MailTextsContext, whichText } from './texts/mail-texts-context.ts';
import { loadTexts, noteUnusable } from './texts/mail-texts-store.ts';
import { editedMailText, mailTextList, previewMail, sampleMail } from './texts/mail-texts-views.ts';
import { renderOwn } from './texts/render-own.ts';

export const needs = [] as const;

export type MailTemplates = ReturnType<typeof createMailTemplates>;

/** `unusable`: the owner's words could not be said, and these are ours. */
export type WrittenMail = RenderedMail & { unusable?: true };

type Needs = { database: Database; clock: Clock; brand: () => Brand };

/** `brand` is asked at each mail: the owner may change the shop's name while we run. */
export function createMailTemplates({ database, clock, brand }: Needs) {
  const kept = keep(async () => usableTexts(await loadTexts(database.aside)), clock);
  const context: MailTextsContext = {
    database,
    clock,
    brand,
    forget: (tx: Tx) => afterCommit(tx, kept.forget),
  };
  return {
    /** A mail in the owner's words, at most two seconds old, or in ours where there are none or they cannot be said. */
    async renderMail<Name extends TemplateName>(
      template: Name,
      language: Language,
      data: MailData[Name],
    ): Promise<WrittenMail> {
      const own = (await kept.get()).get(`${template} ${language}`);
      const ours = () => renderMail(brand(), template, language, data);
      if (!own) return ours();
      if (own === 'unusable') return { ...ours(), unusable: true };
      try {
        return renderOwn({ brand: brand(), template, language, data, text: own });
      } catch {
        return { ...ours(), unusable: true };
      }
    },
    /** True for whoever notes first that these words cannot be said. */
    noteUnusable: (tx: Tx, template: TemplateName, language: Language) =>
      noteUnusable(tx, { template, language }, clock.now()),
    texts: with_(mailTextList),
    text: with_(editedMailText),
    keepText: with_(keepMailText),
    removeText: with_(removeMailText),
    restoreText: with_(restoreMailText),
    preview: with_(previewMail),
    sample: with_(sampleMail),
  };

  /** A use case that already has its context. */
  function with_<Given extends unknown[], Answer>(
    useCase: (context: MailTextsContext, ...given: Given) => Answer,
  ) {
    return (...input: Given): Answer => useCase(context, ...input);
  }
}

function usableTexts(rows: MailTextRow[]): Map<string, MailTextRow | 'unusable'> {
  const texts = new Map<string, MailTextRow | 'unusable'>();
  for (const row of rows) {
    const which = whichText(row.template, row.language);
    if (!which || row.removedAt) continue;
    const { ok } = checkMailText(which.template, which.language, row);
    texts.set(`${row.template} ${row.language}`, ok ? row : 'unusable');
  }
  return texts;
}
