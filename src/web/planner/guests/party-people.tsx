import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import type { GuestView, PartyView } from '#modules/planner/guests/contract';
import { Button } from '../../design/button.tsx';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { useEvent } from '../event/use-event.ts';
import { CareMark, ReplyBadge, useGuestName } from './guest-badges.tsx';
import { guestsHome } from './guest-query.ts';
import { useGuestProblems } from './use-guest-problems.ts';

type PeopleProps = {
  party: PartyView;
  find: string;
  found: { id: string; name: string; guests: number }[];
  answer: FormAnswer | undefined;
  add: ReactNode;
};

/** Who is in a party, and how they come into another one or a new one. */
export function PartyPeople({ party, find, found, answer, add }: PeopleProps) {
  const { t, language } = useWords();
  const { event, may } = useEvent();
  const { told } = useGuestProblems(answer, 'move');
  const home = guestsHome(language, event.id);
  const here = `${home}/parties/${party.id}`;
  return (
    <Panel title={t('guests.party.people', { count: party.guests.length })} action={add}>
      <ul className="divide-y divide-line">
        {party.guests.map((guest) => (
          <Person key={guest.id} guest={guest} to={`${home}/${guest.id}`} />
        ))}
      </ul>
      {may('change-guests') && (
        <details className="mt-4" open={find !== '' || told.length > 0}>
          <summary className="link inline-flex min-h-9 cursor-pointer items-center">
            {t('guests.party.move')}
          </summary>
          <div className="mt-3 grid gap-4">
            {told.map(({ message }) => (
              <Note key={message} tone="error" alert>
                {message}
              </Note>
            ))}
            <Form action={here} role="search" className="flex flex-wrap items-end gap-2">
              <Field
                name="find"
                type="search"
                label={t('guests.party.find')}
                defaultValue={find}
                maxLength={80}
                className="flex-1"
              />
              <Button type="submit" look="quiet">
                {t('office.list.searchAction')}
              </Button>
            </Form>
            <Form method="post" action={here} className="grid gap-4">
              <input type="hidden" name="intent" value="move" />
              <ChoiceGroup legend={t('guests.party.whom')} className="grid gap-2 sm:grid-cols-2">
                {party.guests.map((guest) => (
                  <WhoMoves key={guest.id} guest={guest} />
                ))}
              </ChoiceGroup>
              <ChoiceGroup legend={t('guests.party.where')} className="grid gap-2">
                {found.map(({ id, name, guests }) => (
                  <Choice
                    key={id}
                    name="to"
                    value={id}
                    label={name}
                    more={t('guests.count', { count: guests })}
                  />
                ))}
                {find !== '' && found.length === 0 && (
                  <p className="text-quiet">{t('guests.party.noneFound')}</p>
                )}
                <Choice name="to" value="new" label={t('guests.party.new')} defaultChecked />
              </ChoiceGroup>
              <Button type="submit" look="quiet" className="justify-self-start">
                {t('guests.party.moveThem')}
              </Button>
            </Form>
          </div>
        </details>
      )}
    </Panel>
  );
}

function Person({ guest, to }: { guest: GuestView; to: string }) {
  const name = useGuestName(guest);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
      <span className="flex min-w-0 flex-wrap items-center gap-2">
        <Link to={to} className="link font-semibold [overflow-wrap:anywhere]">
          {name}
        </Link>
        <CareMark guest={guest} />
        {guest.email && <span className="text-quiet text-sm [overflow-wrap:anywhere]">{guest.email}</span>}
      </span>
      <ReplyBadge reply={guest.reply} whole />
    </li>
  );
}

const WhoMoves = ({ guest }: { guest: GuestView }) => (
  <Choice kind="checkbox" name="guest" value={guest.id} label={useGuestName(guest)} />
);
