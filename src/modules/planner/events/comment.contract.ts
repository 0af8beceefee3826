import { z } from 'zod';
import { paragraphs } from '#platform/text';

export const CommentForm = z.object({ words: paragraphs(4_000).min(1, 'required'), private: z.boolean() });
export type CommentForm = z.input<typeof CommentForm>;

export type CommentView = {
  id: string;
  /** Null when the account is gone. */
  author: string | null;
  words: string;
  private: boolean;
  at: string;
  mine: boolean;
};
/** The newest first; `next` is where the older ones begin. */
export type CommentList = { comments: CommentView[]; next: string | null };
