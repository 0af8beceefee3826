import { wallClock } from '#platform/time';
import type { DownloadFormat } from './contract.ts';
import type { DownloadRow } from './downloads.rows.ts';

/** What a file is called where it is kept: its list, and the shop's day and hour on which it was asked for. */
export function fileNameOf(
  { list, format, askedAt }: Pick<DownloadRow, 'list' | 'format' | 'askedAt'>,
  zone: string,
): `${string}.${DownloadFormat}` {
  const { day, time } = wallClock(askedAt, zone);
  return `${list}-${day}-${time.replace(':', '')}.${format}`;
}
