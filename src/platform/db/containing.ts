import { type SQL, sql } from 'drizzle-orm';

/** Is this word anywhere in a text of plain letters? What somebody types stands for itself, percent signs too. */
export const containing = (text: SQL, word: string): SQL =>
  sql`${text} like '%' || plain_letters(${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}) || '%'`;
