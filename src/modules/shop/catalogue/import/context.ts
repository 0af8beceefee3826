import type { Reader, Tx } from '#platform/db';
import type { ImageStore } from '#platform/images';
import type { Jobs } from '#platform/jobs';
import type { Actor } from '#platform/policy';
import type { Clock } from '#platform/time';
import type { KeepingContext } from '../keeping/context.ts';
import type { StoredPicture } from './product-of.ts';

export type ImportContext = KeepingContext & {
  clock: Clock;
  jobs: Jobs;
  images: Pick<ImageStore, 'has'>;
  storePicture: (
    bytes: Uint8Array,
  ) => Promise<
    { ok: true; value: StoredPicture } | { ok: false; code: 'not-an-image' | 'too-many-pixels' | 'too-large' }
  >;
  /** Sells these without end again, those of which nothing is left and nothing is kept. */
  stopCounting: (tx: Tx, request: { variantIds: string[]; by: Actor }) => Promise<void>;
  /** Tells whoever began an import that it has come to its end. */
  imported: (tx: Tx, done: { importId: string; fileName: string; accountId: string }) => Promise<void>;
  /** The rates the shop knows, in basis points. */
  vatRates: () => Promise<number[]>;
  /** Which of these products somebody has ordered or has in a basket: those who know stand above the catalogue. */
  inUse: (reader: Reader, productIds: string[]) => Promise<Set<string>>;
};

/** Whoever looks at an import sees it move. */
export const tellOfImport = ({ realtime }: ImportContext, tx: Tx) =>
  realtime.tell(tx, 'office:catalogue', { kind: 'import' });
