import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** `since` tells one wait from the next. */
export const TellWaiting = defineJob(
  'chat.waiting',
  'soon',
  z.object({ chatId: z.uuid(), since: z.iso.datetime() }),
);
export const MailAnswer = defineJob('chat.mail-answer', 'soon', z.object({ chatId: z.uuid(), seq: z.int() }));
export const KeepChats = defineJob('chat.keep', 'slow', z.object({}));
