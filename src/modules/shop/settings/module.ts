import { type ReadableColour, readable } from '#platform/colour';
import { afterCommit, type Database, type Tx } from '#platform/db';
import { keep } from '#platform/kept';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { Clock } from '#platform/time';
import { bump } from '#platform/versions';
import { type ChangeSettings, changeSettings } from './change-settings.ts';
import type {
  CancelRule,
  ChatRule,
  HomeView,
  PartView,
  SettingsPart,
  SettingsRefusal,
  ShopView,
  Terms,
  TransferAccount,
  VatRate,
} from './contract.ts';
import { settingsPolicy } from './settings.policy.ts';
import type { ShopSettings } from './settings.rows.ts';
import { loadSettings, updateSettings } from './settings-store.ts';
import { homeView, partOf, shopView, transferAccount } from './settings-views.ts';
import { themeCss } from './theme.ts';

export const needs = [] as const;

/** A business as the demo and tests write it, whole; what is left out stays as it is. */
export type NewShop = Omit<ShopView, 'isDemo' | 'logo' | 'lookVersion' | 'pickUpAddress' | 'chatOn'> & {
  isDemo?: boolean;
  cancelRule?: CancelRule;
  transfer?: TransferAccount;
  terms?: Terms;
};

export type Settings = {
  /** The business as pages show it; at most two seconds old, for it is asked for on every page. */
  shop(): Promise<ShopView>;
  /** What was last read of the business, for those who cannot wait; read again behind their back. */
  /** When money is due that is not due at once. */
  terms(): Promise<Terms>;
  known(): {
    name: string;
    paymentMethodsOff: readonly string[];
    transfer: TransferAccount | undefined;
    terms: Terms | undefined;
  };
  home(): Promise<HomeView>;
  /** The colour of the business, as on its papers. */
  primaryColour(): Promise<string | null>;
  /** The owner's colours as a stylesheet; empty when there are none. */
  themeCss(): Promise<string>;
  /** How this colour would be used. */
  readable(hex: string): ReadableColour;
  /** The rates that products may carry, the lead time that new ones start with, and when things run out. */
  sales(): Promise<{ vatRates: VatRate[]; defaultLeadDays: number; runsOutAt: number }>;
  /** Whether and when visitors can talk to the staff. */
  chat(): Promise<ChatRule>;
  /** What customers may cancel themselves. */
  cancelRule(): Promise<CancelRule>;
  /** One part, for its form in the office. */
  part<Part extends SettingsPart>(part: Part, by: Actor): Promise<Result<PartView<Part>, 'not-allowed'>>;
  change(change: ChangeSettings): Promise<Result<{ version: number }, SettingsRefusal>>;
  save(tx: Tx, shop: NewShop): Promise<void>;
};

export function createSettings({ database, clock }: { database: Database; clock: Clock }): Settings {
  let last: ShopSettings | undefined;
  const kept = keep(async () => {
    last = await loadSettings(database.aside);
    return last;
  }, clock);
  const forget = (tx: Tx) => afterCommit(tx, kept.forget);
  return {
    shop: async () => shopView(await kept.get()),
    known() {
      // What fails here fails again, and is heard, where somebody waits for it.
      kept.get().catch(() => {});
      return {
        name: last?.name ?? 'Convive',
        paymentMethodsOff: last?.paymentMethodsOff ?? [],
        transfer: last && transferAccount(last),
        terms: last && partOf(last, 'terms'),
      };
    },
    terms: async () => partOf(await kept.get(), 'terms'),
    chat: async () => partOf(await kept.get(), 'chat'),
    home: async () => homeView(await kept.get()),
    primaryColour: async () => (await kept.get()).primaryColour,
    themeCss: async () => themeCss(await kept.get()),
    readable,
    async sales() {
      const { vatRates, defaultLeadDays, runsOutAt } = await kept.get();
      return { vatRates, defaultLeadDays, runsOutAt };
    },
    async cancelRule() {
      const { mayCancel, cancelFreeDays, cancelLastDays, cancelKeepBp } = await kept.get();
      return { mayCancel, cancelFreeDays, cancelLastDays, cancelKeepBp };
    },
    async part(part, by) {
      if (!settingsPolicy.allows(by, 'see-settings')) return refuse('not-allowed');
      // Past what is kept: a form that is filled from old values could not be sent.
      const row = await loadSettings(database.reader);
      return accept({ values: partOf(row, part), version: row.partVersions[part] ?? 0 });
    },
    change: (change) => changeSettings({ database, forget }, change),
    async save(tx, shop) {
      const { name, tagline, email, phone, address, companyNumber, vatNumber, currency, zone, ...rest } =
        shop;
      const { orderPrefix, closedWeekdays, closedDays, cutOffTime, isDemo = false, cancelRule } = rest;
      const { transfer, terms } = rest;
      await updateSettings(tx, {
        ...{ name, tagline, email, phone, address, companyNumber, vatNumber, currency, zone },
        ...{ orderPrefix, closedWeekdays, closedDays, cutOffTime, isDemo },
        ...cancelRule,
        ...terms,
        ...(transfer && {
          transferIban: transfer.iban,
          transferHolder: transfer.holder,
          transferDays: transfer.days,
        }),
      });
      bump(tx, 'settings');
      forget(tx);
    },
  };
}
