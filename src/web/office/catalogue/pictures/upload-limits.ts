/** What one picture may weigh, as the store has it, and what it may be by its name: the content decides on the server. */
export const LARGEST_FILE = 12 * 1024 * 1024;
export const ACCEPTED = 'image/jpeg,image/png,image/webp,image/gif,image/avif';

export const uploadRefusals = [
  'not-an-image',
  'too-many-pixels',
  'too-large',
  'too-many',
  'broken-off',
  'not-allowed',
] as const;
export type UploadRefusal = (typeof uploadRefusals)[number];
export const uploadRefusalOf = (code: string): UploadRefusal =>
  uploadRefusals.find((one) => one === code) ?? 'broken-off';

/** A file's own name, without the path that a browser or a stranger may put before it. */
export const bareName = (name: string): string => (name.split(/[\\/]/).pop() ?? '').slice(0, 80);

export type UploadAnswer = { added: number; refused: { name: string; code: UploadRefusal }[] };
