import { ReadAuditRequest } from '#modules/people/audit/contract';

export type JournalQuery = { before?: string; subjectId?: string };

const { before: Before, subjectId: SubjectId } = ReadAuditRequest.shape;

/** What an address asks of the journal; what it says wrongly is not asked. */
export function readJournalQuery(params: URLSearchParams): JournalQuery {
  const before = Before.safeParse(params.get('before') ?? undefined).data;
  const subjectId = SubjectId.safeParse(params.get('subject')?.trim() || undefined).data;
  return { ...(before && { before }), ...(subjectId && { subjectId }) };
}

export function journalAddress(language: string, { before, subjectId }: JournalQuery): string {
  const search = new URLSearchParams();
  if (subjectId) search.set('subject', subjectId);
  if (before) search.set('before', before);
  return `/${language}/office/journal${search.size > 0 ? `?${search}` : ''}`;
}
