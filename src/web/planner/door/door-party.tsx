import { Check, UserCheck } from 'lucide-react';
import { Form } from 'react-router';
import type { DoorGuest, DoorParty } from '#modules/planner/check-in/contract';
import { wallClock } from '#platform/time';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { useWords } from '../../design/words.tsx';
import { aScan } from './scan.ts';
import type { Scans } from './use-scans.ts';

type PartyProps = { party: DoorParty; zone: string; scans: Scans };

/** A party at the door: who of it is expected, who is inside, and the buttons that let them in. Each is a form without scripts. */
export function DoorPartyCard({ party, zone, scans }: PartyProps) {
  const { t } = useWords();
  const outside = party.guests.filter(({ reply, inside }) => reply === 'accepted' && !inside);
  return (
    <article className="panel p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="min-w-0 text-lg [overflow-wrap:anywhere]">{party.name}</h2>
        {outside.length > 1 && (
          <DoorForm
            intent="admit"
            guests={outside}
            name={party.name}
            scans={scans}
            label={t('door.letAllIn', { count: outside.length })}
            look="primary"
          />
        )}
      </div>
      <ul className="mt-2 grid divide-y divide-line">
        {party.guests.map((guest) => (
          <GuestRow key={guest.id} guest={guest} zone={zone} scans={scans} />
        ))}
      </ul>
    </article>
  );
}

function GuestRow({ guest, zone, scans }: { guest: DoorGuest; zone: string; scans: Scans }) {
  const { t } = useWords();
  const { name, reply, brought, vip, access, inside } = guest;
  const shown = name || t('door.companion');
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5">
      <div className="min-w-40 flex-1">
        <p className="font-medium [overflow-wrap:anywhere]">
          {shown} {vip && <Badge tone="primary">{t('door.vip')}</Badge>}{' '}
          {brought && name && <Badge>{t('door.companion')}</Badge>}
        </p>
        <p className="text-quiet text-sm">
          {inside ? (
            <span className="inline-flex items-center gap-1">
              <Check aria-hidden size={15} className="flex-none" />
              {inside.by
                ? t('door.insideSince', { time: wallClock(new Date(inside.at), zone).time, name: inside.by })
                : t('door.waitingToSend')}
            </span>
          ) : (
            t(`door.replies.${reply}`)
          )}
          {access.length > 0 &&
            ` · ${access.map((need) => t(`door.access.${need as 'wheelchair'}`)).join(', ')}`}
        </p>
      </div>
      {inside ? (
        <DoorForm
          intent="undo"
          guests={[guest]}
          name={shown}
          scans={scans}
          label={t('door.undo')}
          look="bare"
        />
      ) : (
        <DoorForm
          intent="admit"
          guests={[guest]}
          name={shown}
          scans={scans}
          anyway={reply !== 'accepted'}
          label={t(reply === 'accepted' ? 'door.letIn' : 'door.anyway')}
          look={reply === 'accepted' ? 'dark' : 'quiet'}
        />
      )}
    </li>
  );
}

type DoorFormProps = {
  intent: 'admit' | 'undo';
  guests: DoorGuest[];
  name: string;
  scans: Scans;
  label: string;
  look: 'primary' | 'dark' | 'quiet' | 'bare';
  anyway?: boolean;
};

function DoorForm({ intent, guests, name, scans, label, look, anyway = false }: DoorFormProps) {
  return (
    <Form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        scans.add(aScan({ intent, guestIds: guests.map(({ id }) => id), anyway }), name);
      }}
    >
      <input type="hidden" name="intent" value={intent} />
      {guests.map(({ id }) => (
        <input key={id} type="hidden" name="guestId" value={id} />
      ))}
      {anyway && <input type="hidden" name="anyway" value="on" />}
      <Button type="submit" look={look}>
        {intent === 'admit' && <UserCheck aria-hidden size={18} />}
        {label} <span className="sr-only">{name}</span>
      </Button>
    </Form>
  );
}
