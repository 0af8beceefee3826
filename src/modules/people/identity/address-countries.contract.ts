/** Countries we may deliver to. */
export const addressCountries = ['BE', 'NL', 'LU', 'FR', 'DE'] as const;
