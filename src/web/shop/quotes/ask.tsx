import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Breadcrumbs } from '../../design/breadcrumbs.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { visitOf } from '../../entry/visit.ts';
import { ownThings } from '../checkout/own-address.ts';
import { asChoice, readOccasion } from '../occasion/occasion.ts';
import { useShopAddress } from '../occasion/use-occasion.ts';
import { AskForm } from './ask-form.tsx';
import { alongOf } from './ask-things.ts';
import { sendRequest } from './send-request.ts';

const kept = { 'Cache-Control': 'no-store' };

export async function loader(args: LoaderFunctionArgs) {
  const { app, language, cartToken, actor } = visitOf(args);
  const params = new URL(args.request.url).searchParams;
  const basket = params.has('basket') ? cartToken : undefined;
  const cart = basket ? await app.carts.view(basket, language) : undefined;
  const occasion = { ...asChoice(cart?.occasion ?? {}), ...readOccasion(params) };
  const { values: own } = await ownThings(app, await actor());
  const along = await alongOf(app, { basket, slug: params.get('thing'), guests: occasion.guests }, language);
  const values: Record<string, string> = {
    name: own.name ?? '',
    email: own.email ?? '',
    phone: own.phone ?? '',
    postcode: own.postcode ?? '',
    town: own.town ?? '',
    eventType: occasion.eventType ?? '',
    day: occasion.date ?? '',
    guests: occasion.guests ? String(occasion.guests) : '',
  };
  return data({ values, along }, { headers: kept });
}

export const headers = () => kept;

export const action = sendRequest;

/** What somebody has in mind, for who makes a proposal of it; without an account. */
export default function AskForQuote() {
  const { values, along } = useLoaderData<typeof loader>();
  const { t } = useWords();
  const to = useShopAddress();
  return (
    <div className="page pt-5 pb-20 sm:pt-7">
      <PageHead title={t('quote.ask.title')} description={t('quote.ask.lead')} />
      <Breadcrumbs crumbs={[{ label: t('site.home'), to: to('/') }, { label: t('quote.ask.title') }]} />
      <h1 className="mt-3 text-4xl sm:text-5xl">{t('quote.ask.title')}</h1>
      <p className="mt-4 max-w-prose text-lg text-quiet">{t('quote.ask.lead')}</p>
      <AskForm values={values} along={along} />
    </div>
  );
}
