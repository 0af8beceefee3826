const DIGITS = 10;

/**
 * The structured communication of a Belgian transfer (OGM-VCS): ten digits and their remainder by 97, which is 97 where nothing
 * remains. Written as +++123/4567/89002+++, the form that banking apps know.
 */
export function structuredReference(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number >= 10 ** DIGITS)
    throw new RangeError(`no reference for ${number}`);
  const base = String(number).padStart(DIGITS, '0');
  const whole = `${base}${String(number % 97 || 97).padStart(2, '0')}`;
  return `+++${whole.slice(0, 3)}/${whole.slice(3, 7)}/${whole.slice(7)}+++`;
}

/** The reference in what a bank or a person wrote, with or without signs; undefined when it is none, or has a wrong digit. */
export function readReference(written: string): string | undefined {
  const digits = written.replace(/[\s+/*.-]/g, '');
  if (!/^\d{12}$/.test(digits)) return undefined;
  const number = Number(digits.slice(0, DIGITS));
  if (number === 0) return undefined;
  const reference = structuredReference(number);
  return reference.replace(/\D/g, '') === digits ? reference : undefined;
}
