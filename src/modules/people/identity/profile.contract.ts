import { z } from 'zod';
import type { Language } from '#platform/i18n';
import { addressCountries } from './address-countries.contract.ts';

export * from './address-countries.contract.ts';

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u, 'unreadable');
const phone = line(40).regex(/^$|^[+0-9 ()./-]{6,40}$/, 'phone');

export const ProfileForm = z.object({
  firstName: line(60).min(1, 'required'),
  lastName: line(60),
  phone,
  organisation: line(120),
  language: z.enum(['en', 'nl', 'fr'], 'required'),
});
export type ProfileForm = z.input<typeof ProfileForm>;

export type ProfileView = {
  firstName: string;
  lastName: string;
  phone: string;
  organisation: string;
  language: Language;
  email: string;
  picture: string | null;
  version: number;
};

export const SavedAddressForm = z.object({
  label: line(40),
  street: line(200).min(1, 'required'),
  postcode: line(12).min(1, 'required'),
  town: line(100).min(1, 'required'),
  country: z.enum(addressCountries, 'required'),
});
export type SavedAddressForm = z.input<typeof SavedAddressForm>;

export type SavedAddress = z.infer<typeof SavedAddressForm> & { id: string; isDefault: boolean };

export type ProfileRefusal = 'not-allowed' | 'invalid' | 'changed-meanwhile';
export type AddressRefusal = 'not-allowed' | 'invalid' | 'not-there' | 'too-many';
