import { type LoaderFunctionArgs, redirect } from 'react-router';
import type { GuestFileWords } from '#modules/planner/guests/contract';
import {
  ages,
  fileColumns,
  guestDiets,
  guestTypes,
  replyStates,
  severities,
} from '#modules/planner/guests/contract';
import { download } from '../../design/files/download.ts';
import { wordsFor } from '../../design/files/file-words.ts';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { eventVisit } from '../planner-visit.ts';
import { guestsAddress, readGuestQuery } from './guest-query.ts';

/** The guests that the filter finds, as a file in the words of who asks. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId, language } = await eventVisit(args);
  const { format } = args.params;
  if (format !== 'csv' && format !== 'xlsx') throw notFound();
  const query = { ...readGuestQuery(new URL(args.request.url).searchParams), page: undefined };
  const made = await app.guests.exportFile({ eventId, query, format, words: wordsOf(language), by });
  if (!made.ok && made.code === 'too-many')
    return redirect(guestsAddress(language, eventId, query), { headers: personal });
  if (!made.ok) throw notFound();
  return download(made.value, `guests.${format}`, personal);
}

function wordsOf(language: 'en' | 'nl' | 'fr'): GuestFileWords {
  const t = wordsFor(language);
  const said = <Code extends string>(codes: readonly Code[], say: (code: Code) => string) =>
    Object.fromEntries(codes.map((code) => [code, say(code)])) as Record<Code, string>;
  return {
    head: said(fileColumns, (column) =>
      column === 'household'
        ? t('guestImport.columns.household')
        : column === 'reply'
          ? t('guests.reply')
          : t(`guests.fields.${column}`),
    ),
    reply: said(replyStates, (reply) => t(`guests.replies.${reply}`)),
    type: said(guestTypes, (type) => t(`guests.types.${type}`)),
    age: said(ages, (age) => t(`guests.ages.${age}`)),
    diet: said(guestDiets, (diet) => t(`guests.diets.${diet}`)),
    severity: said(severities, (severity) => t(`guests.severities.${severity}`)),
  };
}
