/** Widths in pixels. Every stored picture answers under each of them; a smaller original is not enlarged. */
export const imageSizes = [320, 640, 1280] as const;

export type ImageStore = {
  has(key: string): Promise<boolean>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
  delete(key: string): Promise<void>;
};

export function imageKey(key: string, width: number): string {
  return `${key}-${width}.webp`;
}
