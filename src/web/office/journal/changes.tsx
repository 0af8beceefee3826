import { ArrowRight } from 'lucide-react';
import type { ActView } from '#modules/people/audit/contract';
import { fulfilmentStates } from '#modules/shop/orders/contract';
import { reviewStates } from '#modules/shop/reviews/contract';
import { isLanguage } from '#platform/i18n';
import { Day } from '../../design/day.tsx';
import { Money } from '../../design/money.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { changesOf, isTexts, knownField, shortId } from './acts.ts';

const ways = ['delivery', 'pick-up', 'on-site'] as const;

/** What an act changed, from what into what. */
export function Changes({ act }: { act: ActView }) {
  const { t } = useWords();
  const changes = changesOf(act.before, act.after);
  if (changes.length === 0) return null;
  return (
    <dl className="mt-1 grid gap-0.5 text-sm">
      {changes.map(({ name, before, after }) => {
        const field = knownField(name);
        return (
          <div key={name} className="flex flex-wrap gap-x-2">
            <dt className="text-quiet">{field ? t(`office.journal.field.${field}`) : name}</dt>
            <dd className="flex min-w-0 flex-wrap items-center gap-x-1.5 [overflow-wrap:anywhere]">
              {before !== undefined && <Value name={name} value={before} />}
              {before !== undefined && after !== undefined && (
                <>
                  <ArrowRight aria-hidden size={14} className="flex-none text-quiet" />
                  <span className="sr-only">{t('office.journal.becomes')}</span>
                </>
              )}
              {after !== undefined && <Value name={name} value={after} />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const isMoney = (name: string) => name === 'totals' || name.endsWith('Minor');
const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value);

function Value({ name, value }: { name: string; value: unknown }) {
  const { t } = useWords();
  if (typeof value === 'number' && isMoney(name)) return <Money minor={value} />;
  if (typeof value === 'boolean') return t(value ? 'office.journal.yes' : 'office.journal.no');
  if (Array.isArray(value)) return <Values name={name} values={value} />;
  if (isTexts(value)) return <SaidIn texts={value} />;
  if (typeof value !== 'string') return <span className="figures">{JSON.stringify(value)}</span>;
  if (isDay(value)) return <Day day={value} style="short" />;
  const state = name === 'state' && fulfilmentStates.find((known) => known === value);
  if (state) return t(`office.state.${state}`);
  const ofReview = name === 'state' && reviewStates.find((known) => known === value);
  if (ofReview) return t(`reviews.office.state.${ofReview}`);
  const way = name === 'method' && ways.find((known) => known === value);
  if (way) return t(`office.method.${way}`);
  if (name === 'language' && isLanguage(value)) return t(`office.order.languages.${value}`);
  return <span className="min-w-0">{name.endsWith('Id') ? shortId(value) : value}</span>;
}

function Values({ name, values }: { name: string; values: unknown[] }) {
  return values.map((value, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what is written down never moves.
    <span key={place}>
      <Value name={name} value={value} />
      {place < values.length - 1 && ','}
    </span>
  ));
}
