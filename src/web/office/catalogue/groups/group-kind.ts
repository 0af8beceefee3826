import { type GroupKind, groupKinds } from '#modules/shop/catalogue/contract';
import { notFound } from '../../../entry/visit.ts';

/** The kind of group an address is about; anything else is no page. */
export function groupKindOf(params: { kind?: string | undefined }): GroupKind {
  const kind = groupKinds.find((one) => one === params.kind);
  if (!kind) throw notFound();
  return kind;
}
