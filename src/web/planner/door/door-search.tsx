import { useEffect, useId, useState } from 'react';
import type { DoorParty } from '#modules/planner/check-in/contract';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import { DoorPartyCard } from './door-party.tsx';
import { findByCode, findByName } from './find-party.ts';
import type { Scans } from './use-scans.ts';

const SHOWN = 20;

type DoorSearchProps = {
  parties: readonly DoorParty[];
  /** What the camera has read. */
  code: string | undefined;
  zone: string;
  scans: Scans;
  /** Somebody types: the code is not asked for any more. */
  onSearch: () => void;
};

/** The party of a scanned code, or those whose name was typed; a handful of them, however long the list. */
export function DoorSearch({ parties, code, zone, scans, onSearch }: DoorSearchProps) {
  const { t } = useWords();
  const id = useId();
  const [typed, type] = useState('');
  const [scanned, find] = useState<string | null>();
  useEffect(() => {
    let left = false;
    if (code === undefined) find(undefined);
    else void findByCode(parties, code).then((party) => !left && find(party?.id ?? null));
    return () => {
      left = true;
    };
  }, [code, parties]);
  const found = scanned ? parties.filter((party) => party.id === scanned) : findByName(parties, typed);
  return (
    <section>
      <label htmlFor={id} className="mb-1.5 block font-medium text-[0.9375rem]">
        {t('door.search')}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          type(event.currentTarget.value);
          onSearch();
        }}
        className="control mb-4"
      />
      {scanned === null && (
        <div role="alert" className="mb-4">
          <Note tone="error">{t('door.unknownCode')}</Note>
        </div>
      )}
      {scanned !== null && typed.trim() !== '' && found.length === 0 && (
        <p className="py-6 text-center text-quiet">{t('door.nothing')}</p>
      )}
      {scanned !== null && (
        <ul className="grid gap-3">
          {found.slice(0, SHOWN).map((party) => (
            <li key={party.id}>
              <DoorPartyCard party={party} zone={zone} scans={scans} />
            </li>
          ))}
        </ul>
      )}
      {found.length > SHOWN && (
        <p className="mt-3 text-center text-quiet text-sm">
          {t('door.more', { count: found.length - SHOWN })}
        </p>
      )}
    </section>
  );
}
