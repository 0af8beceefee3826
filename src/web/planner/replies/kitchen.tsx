import '../../words/learn-invited.client.ts';
import { TriangleAlert } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { GuestDiet } from '#modules/planner/guests/contract';
import { pickText } from '#platform/i18n';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { notFound } from '../../entry/visit.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { RepliesViews } from './replies-views-nav.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'see-replies');
  const [kitchen, questions] = await Promise.all([
    app.rsvp.kitchen(event.id, by),
    app.rsvp.questions(event.id, by),
  ]);
  if (!kitchen.ok || !questions.ok) throw notFound();
  return { kitchen: kitchen.value, questions: questions.value.filter(({ kind }) => kind === 'meal') };
}

type Loaded = Awaited<ReturnType<typeof loader>>;

/** What a kitchen needs: how many of each course, which diets, and by name who needs care. */
export default function Kitchen() {
  const { kitchen, questions } = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <>
      <RepliesViews />
      <div className="grid gap-5">
        <Panel
          title={t('replies.kitchen.meals')}
          action={
            <Button
              type="button"
              look="quiet"
              size="small"
              className="needs-js no-print"
              onClick={() => window.print()}
            >
              {t('replies.kitchen.print')}
            </Button>
          }
        >
          <Meals kitchen={kitchen} questions={questions} />
        </Panel>
        <Panel title={t('replies.kitchen.diets')}>
          {kitchen.diets.length === 0 && <p className="text-quiet">{t('replies.kitchen.none')}</p>}
          <ul className="grid gap-2 sm:grid-cols-2">
            {kitchen.diets.map(({ diet, severity, count }) => (
              <li key={`${diet} ${severity}`} className="flex items-center gap-2">
                <span className="figures min-w-8 font-semibold">{count}</span>
                <DietName diet={diet} />
                {severity === 'severe' && <Severe />}
              </li>
            ))}
          </ul>
        </Panel>
        {kitchen.guests.length > 0 && (
          <Panel title={t('replies.kitchen.names')}>
            <ul className="grid gap-3">
              {kitchen.guests.map((guest) => (
                <li key={guest.id} className="border-line border-b pb-3 last:border-0 last:pb-0">
                  <p className="flex flex-wrap items-center gap-2">
                    <span className="font-semibold">{guest.name}</span>
                    {guest.party !== guest.name && <span className="text-quiet text-sm">{guest.party}</span>}
                    {guest.severity === 'severe' && <Severe />}
                  </p>
                  <p>
                    {guest.diet.map((diet, at) => (
                      <span key={diet}>
                        {at > 0 && ', '}
                        <DietName diet={diet} />
                      </span>
                    ))}
                    {guest.meals.length > 0 && ' · '}
                    {guest.meals.map((meal) => (
                      <ChoiceName
                        key={`${meal.questionId} ${meal.choiceId}`}
                        {...meal}
                        questions={questions}
                      />
                    ))}
                  </p>
                  {guest.note && <p className="text-quiet text-sm">{guest.note}</p>}
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </>
  );
}

function Meals({ kitchen, questions }: Loaded) {
  const { t, language } = useWords();
  if (questions.length === 0) return <p className="text-quiet">{t('replies.kitchen.noMeals')}</p>;
  return questions.map((question) => (
    <div key={question.id} className="mb-4 last:mb-0">
      <h3 className="mb-1 font-semibold">{pickText(question.labels, language).text}</h3>
      <ul className="grid gap-1">
        {question.choices.map((choice) => (
          <li key={choice.id} className="flex gap-3">
            <span className="figures min-w-8 font-semibold">
              {kitchen.meals.find((meal) => meal.questionId === question.id && meal.choiceId === choice.id)
                ?.count ?? 0}
            </span>
            {pickText(choice.names, language).text}
          </li>
        ))}
      </ul>
    </div>
  ));
}

type ChoiceNameProps = { questionId: string; choiceId: string; questions: Loaded['questions'] };

function ChoiceName({ questionId, choiceId, questions }: ChoiceNameProps) {
  const { language } = useWords();
  const choice = questions.find(({ id }) => id === questionId)?.choices.find(({ id }) => id === choiceId);
  return choice ? <span>{pickText(choice.names, language).text} </span> : null;
}

function DietName({ diet }: { diet: string }) {
  const { t } = useWords();
  return <span>{t(`reply.diets.${diet as GuestDiet}`)}</span>;
}

/** In more than colour: a sign and a word. */
function Severe() {
  const { t } = useWords();
  return (
    <Badge tone="error" icon={<TriangleAlert aria-hidden size={14} />}>
      {t('replies.kitchen.severe')}
    </Badge>
  );
}
