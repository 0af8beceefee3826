import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import type { Database, Tx } from '#platform/db';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { bump } from '#platform/versions';
import { companyNumberOf, vatNumberOf } from './company-numbers.ts';
import {
  type PartValues,
  type SettingsPart,
  type SettingsProblem,
  type SettingsRefusal,
  settingsParts,
} from './contract.ts';
import { settingsPolicy } from './settings.policy.ts';
import type { ShopSettings } from './settings.rows.ts';
import { lockSettings, updateSettings } from './settings-store.ts';
import { partOf, productsPerRate } from './settings-views.ts';

export type ChangeSettings<Part extends SettingsPart = SettingsPart> = {
  part: Part;
  values: unknown;
  /** The version the form was filled from: who changed it meanwhile is not overwritten. */
  expected: number;
  by: Actor;
};

/** Changes one part of the settings as a whole; on every page within two seconds. */
export async function changeSettings(
  { database, forget }: { database: Database; forget: (tx: Tx) => void },
  { part, values, expected, by }: ChangeSettings,
): Promise<Result<{ version: number }, SettingsRefusal>> {
  if (!settingsPolicy.allows(by, 'change-settings')) return refuse('not-allowed');
  const parsed = settingsParts[part].safeParse(values);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: path.join('.'),
      code: message,
    }));
    return refuse('invalid', { problems });
  }
  return database.inTransaction(async (tx) => {
    const row = await lockSettings(tx);
    const version = row.partVersions[part] ?? 0;
    if (version !== expected) return refuse('changed-meanwhile');
    const checked = await check(tx, part, parsed.data, row);
    if (!checked.ok) return refuse('invalid', { problems: checked.problems });

    const { before, after } = differences(partOf(row, part), checked.values);
    if (Object.keys(after).length === 0) return accept({ version });
    await updateSettings(tx, {
      ...checked.values,
      partVersions: { ...row.partVersions, [part]: version + 1 },
    });
    await record(tx, {
      by,
      action: `settings.${part}`,
      subject: { type: 'settings', id: part },
      before,
      after,
    });
    bump(tx, 'settings');
    forget(tx);
    return accept({ version: version + 1 });
  });
}

type Checked<Values> = { ok: true; values: Values } | { ok: false; problems: SettingsProblem[] };

/** What a schema cannot know: rules that look at the country, at what was there before, or at the catalogue. */
async function check(
  tx: Tx,
  part: SettingsPart,
  values: PartValues[SettingsPart],
  row: ShopSettings,
): Promise<Checked<PartValues[SettingsPart]>> {
  if (part === 'business') return checkNumbers(values as PartValues['business'], row);
  if (part === 'transfer') return checkAccount(values as PartValues['transfer']);
  if (part === 'taxes') return checkRates(values as PartValues['taxes'], row, await productsPerRate(tx));
  return { ok: true, values };
}

/** What was there before is not held against who corrects the telephone: only numbers that change are checked. */
export function checkNumbers(
  values: PartValues['business'],
  before: Pick<ShopSettings, 'companyNumber' | 'vatNumber' | 'address'>,
): Checked<PartValues['business']> {
  const { country } = values.address;
  const moved = country !== before.address.country;
  const judged = (typed: string, kept: string, rule: typeof vatNumberOf) =>
    typed === '' || (typed === kept && !moved) ? typed : rule(typed, country);
  const companyNumber = judged(values.companyNumber, before.companyNumber, companyNumberOf);
  const vatNumber = judged(values.vatNumber, before.vatNumber, vatNumberOf);
  if (companyNumber !== undefined && vatNumber !== undefined)
    return { ok: true, values: { ...values, companyNumber, vatNumber } };
  return {
    ok: false,
    problems: [
      ...(companyNumber === undefined ? [{ field: 'companyNumber', code: 'company-number' }] : []),
      ...(vatNumber === undefined ? [{ field: 'vatNumber', code: 'vat-number' }] : []),
    ],
  };
}

/** The account's number as banks read it; its check digits tell a slip of the finger. */
function checkAccount(values: PartValues['transfer']): Checked<PartValues['transfer']> {
  const transferIban = electronicFormatIBAN(values.transferIban) ?? '';
  return transferIban === '' || isValidIBAN(transferIban)
    ? { ok: true, values: { ...values, transferIban } }
    : { ok: false, problems: [{ field: 'transferIban', code: 'iban' }] };
}

/** A rate that products carry cannot go: nobody would know what they are taxed at. */
export function checkRates(
  values: PartValues['taxes'],
  before: Pick<ShopSettings, 'vatRates'>,
  inUse: ReadonlyMap<number, number>,
): Checked<PartValues['taxes']> {
  const offered = new Set(values.vatRates.map(({ rateBp }) => rateBp));
  const problems = before.vatRates
    .filter(({ rateBp }) => !offered.has(rateBp) && (inUse.get(rateBp) ?? 0) > 0)
    .map(({ rateBp }) => ({
      field: 'vatRates',
      code: 'rate-in-use',
      details: { rate: rateBp / 100, products: inUse.get(rateBp) ?? 0 },
    }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values };
}

function differences(before: object, after: object) {
  const old = before as Record<string, unknown>;
  const changed = Object.entries(after).filter(([name, value]) => !isSame(value, old[name]));
  return {
    before: Object.fromEntries(changed.map(([name]) => [name, old[name]])),
    after: Object.fromEntries(changed),
  };
}

const isSame = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);

// JSONB gives back its keys in an order of its own.
const inOrder = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
