import type { Scan } from './scan.ts';

const keyOf = (eventId: string) => `convive door ${eventId}`;

/** What this device has not sent yet, of an earlier visit of the page too. It holds numbers, and names of walk-ins only. */
export function readKept(eventId: string): Scan[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(eventId)) ?? '[]');
    return Array.isArray(kept) ? (kept as Scan[]) : [];
  } catch {
    return [];
  }
}

/** Kept at once, so that a phone that dies loses nothing; where nothing may be stored, the page remembers alone. */
export function keep(eventId: string, scans: readonly Scan[]): void {
  try {
    if (scans.length === 0) localStorage.removeItem(keyOf(eventId));
    else localStorage.setItem(keyOf(eventId), JSON.stringify(scans));
  } catch {
    // A private window: what is kept lives as long as the page.
  }
}
