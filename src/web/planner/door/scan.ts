/** What a device did at the door, kept until the server has heard of it. It names guests by number only. */
export type Scan = {
  scanId: string;
  at: string;
  intent: 'admit' | 'undo' | 'walk-in';
  guestIds: string[];
  anyway: boolean;
  firstName: string;
  lastName: string;
};

export const aScan = (over: Pick<Scan, 'intent'> & Partial<Scan>): Scan => ({
  scanId: crypto.randomUUID(),
  at: new Date().toISOString(),
  guestIds: [],
  anyway: false,
  firstName: '',
  lastName: '',
  ...over,
});

/** A scan as the door's form sends it. */
export function formOf({ scanId, at, intent, guestIds, anyway, firstName, lastName }: Scan): URLSearchParams {
  const form = new URLSearchParams();
  form.set('intent', intent);
  form.set('scanId', scanId);
  form.set('at', at);
  for (const id of guestIds) form.append('guestId', id);
  if (anyway) form.set('anyway', 'on');
  if (firstName) form.set('firstName', firstName);
  if (lastName) form.set('lastName', lastName);
  return form;
}
