import { MapPin } from 'lucide-react';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { SavedAddress, SavedAddressForm } from '#modules/people/identity/contract';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { personal, signedIn } from '../../entry/signed-in.ts';
import { textOf } from '../problems.ts';
import type { OwnAnswer } from '../profile/own-problems.ts';
import { AddressForm } from './address-form.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  return { addresses: await app.identity.savedAddressesOf(by) };
}

const dones = ['saved', 'removed', 'restored', 'preferred'] as const;
type Done = (typeof dones)[number];

export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await signedIn(args);
  const form = await args.request.formData();
  const id = textOf(form, 'id');
  const { identity } = app;
  const [did, outcome] = await (async () => {
    switch (form.get('intent')) {
      case 'remove':
        return ['removed', await identity.removeAddress(by, id)] as const;
      case 'restore':
        return ['restored', await identity.restoreAddress(by, id)] as const;
      case 'prefer':
        return ['preferred', await identity.preferAddress(by, id)] as const;
      default:
        return ['saved', await identity.keepAddress(by, addressIn(form), id || undefined)] as const;
    }
  })();
  if (outcome.ok) return redirect(doneAddress(language, did, id), { status: 303, headers: personal });
  const problems = (outcome.details?.problems as OwnAnswer['problems']) ?? [
    { field: '', code: outcome.code },
  ];
  return data<OwnAnswer>(
    { part: id || 'new', problems, values: { ...addressIn(form) } },
    { status: 422, headers: personal },
  );
}

const addressIn = (form: FormData) => ({
  label: textOf(form, 'label'),
  street: textOf(form, 'street'),
  postcode: textOf(form, 'postcode'),
  town: textOf(form, 'town'),
  country: textOf(form, 'country') as SavedAddressForm['country'],
});

const doneAddress = (language: string, done: Done, id: string) =>
  `/${language}/account/addresses?done=${done}${done === 'removed' ? `&undo=${encodeURIComponent(id)}` : ''}`;

export default function Addresses() {
  const { addresses } = useLoaderData<typeof loader>();
  const answer = useAnswer<OwnAnswer>();
  const { t } = useWords();
  const [params] = useSearchParams();
  const changing = answer?.part ?? params.get('change');
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <PageHead title={t('profile.addresses.title')} hidden />
      <div className="grid gap-6">
        <DoneNote />
        <Panel>
          <h1 className="text-xl">{t('profile.addresses.title')}</h1>
          {addresses.length === 0 ? (
            <EmptyState icon={<MapPin size={28} />} title={t('profile.addresses.none')}>
              {t('profile.addresses.noneText')}
            </EmptyState>
          ) : (
            <>
              <p className="mt-1 text-quiet">{t('profile.addresses.lead')}</p>
              <ul className="mt-4 divide-y divide-line border-line border-t">
                {addresses.map((address) => (
                  <AddressLine key={address.id} address={address} />
                ))}
              </ul>
            </>
          )}
        </Panel>
      </div>
      <AddressForm
        key={`${changing ?? 'new'} ${addresses.length}`}
        address={addresses.find(({ id }) => id === changing)}
        answer={answer}
      />
    </div>
  );
}

function AddressLine({ address }: { address: SavedAddress }) {
  const { t } = useWords();
  const { id, label, street, postcode, town, isDefault } = address;
  const of = <span className="sr-only">: {label || street}</span>;
  return (
    <li className="grid gap-2 py-4 last:pb-0">
      <div className="[overflow-wrap:anywhere]">
        {(label || isDefault) && (
          <p className="flex flex-wrap items-center gap-x-3 font-medium">
            {label}
            {isDefault && <Badge tone="green">{t('profile.addresses.default')}</Badge>}
          </p>
        )}
        <p>
          {street}, {postcode} {town}
        </p>
      </div>
      <Form method="post" className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="id" value={id} />
        <Link className="press press-quiet press-small" to={`?change=${id}`}>
          {t('profile.addresses.change')}
          {of}
        </Link>
        {!isDefault && (
          <Button type="submit" name="intent" value="prefer" look="quiet" size="small">
            {t('profile.addresses.prefer')}
            {of}
          </Button>
        )}
        <Button type="submit" name="intent" value="remove" look="bare" size="small">
          {t('profile.addresses.remove')}
          {of}
        </Button>
      </Form>
    </li>
  );
}

/** What was just done, and the way back from removing; the address says it, so that it needs no script. */
function DoneNote() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const done = dones.find((known) => known === params.get('done'));
  if (!done) return null;
  const removed = params.get('undo');
  return (
    <div role="status">
      <Note tone="success">
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {t(`profile.addresses.${done}`)}
          {done === 'removed' && removed && (
            <Form method="post">
              <input type="hidden" name="id" value={removed} />
              <Button type="submit" name="intent" value="restore" look="quiet" size="small">
                {t('profile.addresses.undo')}
              </Button>
            </Form>
          )}
        </span>
      </Note>
    </div>
  );
}
