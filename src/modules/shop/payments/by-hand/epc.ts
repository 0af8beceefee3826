import { decimalString } from '#platform/money';

export type TransferOrder = { holder: string; iban: string; amountMinor: number; reference: string };

/**
 * The text of a code that banking apps read a transfer from: the European Payments Council's quick response code for a SEPA
 * credit transfer (EPC069-12, version 002, euro only). Names of more than 70 characters are cut, as it asks.
 */
export const epcText = ({ holder, iban, amountMinor, reference }: TransferOrder): string =>
  [
    'BCD',
    '002',
    '1',
    'SCT',
    '',
    holder.slice(0, 70),
    iban,
    `EUR${decimalString(amountMinor)}`,
    '',
    '',
    reference,
  ].join('\n');
