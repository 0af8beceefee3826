import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Form, Link, type LoaderFunctionArgs, useSubmit } from 'react-router';
import { Button, LinkButton } from '../../../design/button.tsx';
import { useAnswer } from '../../../design/forms/use-answer.ts';
import { Note } from '../../../design/note.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { useWords } from '../../../design/words.tsx';
import { officeVisit } from '../../office-visit.ts';
import { OrderNumber } from '../../order-words.tsx';
import { type BulkAnswer, takeBulkSteps } from './bulk-action.ts';
import type { StayedPut } from './stayed-put.ts';

export async function loader(args: LoaderFunctionArgs) {
  await officeVisit(args);
  return null;
}

export const action = takeBulkSteps;

/** What became of a step for many: how many moved, and which did not and why. */
export default function Bulk() {
  const { t, language } = useWords();
  const answer = useAnswer<BulkAnswer>();
  if (!answer) return <LinkButton to={`/${language}/office/orders`}>{t('office.order.back')}</LinkButton>;
  const { step, moved, stayed, next, back } = answer;
  return (
    <article>
      <PageHead title={t('orderLife.bulk.title')} hidden />
      <Link to={back} className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm">
        <ArrowLeft aria-hidden size={15} />
        {t('orderLife.bulk.back')}
      </Link>
      <h1 className="mt-1 mb-5 text-[1.9rem] sm:text-4xl">{t(`office.step.${step}`)}</h1>
      <div className="grid max-w-3xl gap-4">
        {(moved > 0 || !next) && (
          <Note
            tone={stayed.length === 0 ? 'success' : 'info'}
            alert
            title={t('orderLife.bulk.moved', { count: moved })}
          />
        )}
        {next && <NextRound next={next} done={moved + stayed.length} />}
        {stayed.length > 0 && (
          <section className="panel p-5">
            <h2 className="mb-3 text-xl">{t('orderLife.bulk.stayed', { count: stayed.length })}</h2>
            <ul className="grid gap-2">
              {stayed.map((one) => (
                <li key={one.number}>
                  <OrderNumber number={one.number} cover={false} />: <Why stayed={one} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </article>
  );
}

/** In a round an order mostly stays because it is elsewhere already, or not there yet. */
function Why({ stayed: { number, code, state } }: { stayed: StayedPut }) {
  const { t } = useWords();
  if (code === 'step-not-possible' && state)
    return t('orderLife.bulk.stands', { state: t(`office.state.${state}`) });
  return t(`office.refused.${code}`, { number, name: t('office.theCustomer') });
}

/** The rounds go on by themselves; without a script each is a press. */
function NextRound({ next, done }: { next: NonNullable<BulkAnswer['next']>; done: number }) {
  const { t } = useWords();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const { left, fields, after } = next;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round has another place to go on from
  useEffect(() => {
    if (form.current) void submit(form.current, { replace: true });
  }, [after]);
  return (
    <Form ref={form} method="post" className="panel grid gap-3 p-5">
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <p role="status">{t('orderLife.bulk.left', { count: left })}</p>
      <progress
        className="progress progress-primary w-full"
        aria-label={t('orderLife.bulk.title')}
        value={done}
        max={done + left}
      />
      <Button type="submit" look="quiet" className="needs-no-js justify-self-start">
        {t('orderLife.bulk.goOn', { count: left })}
      </Button>
    </Form>
  );
}
