/** The first or the newest invoice of an order, or the credit note of a refund. */
export type PaperOfMail = { kind: 'invoice' | 'last-invoice' | 'credit-note'; of: string };
