import type { ActionFunctionArgs } from 'react-router';
import { textIn, valuesOf } from '../../design/forms/form-values.ts';
import { settle } from '../../entry/form-answer.ts';
import { officeVisit } from '../office-visit.ts';
import { factsIn } from './facts-values.ts';

const forms = ['facts', 'message', 'note', 'withdraw', 'lose'] as const;

/** Every form of a quote's page. */
export async function answerQuote(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const number = args.params.number ?? '';
  const values = valuesOf(await args.request.formData());
  const text = (name: string) => textIn(values, name);
  const of = forms.find((name) => name === text('of')) ?? 'facts';
  const acts = {
    facts: () => app.quotes.changeFacts({ number, facts: factsIn(values), by }),
    message: () => app.quotes.answer({ number, text: text('text'), by }),
    note: () => app.quotes.note({ number, text: text('note'), by }),
    withdraw: () => app.quotes.withdraw({ number, reason: text('reason'), by }),
    lose: () => app.quotes.lose({ number, reason: text('reason'), by }),
  };
  return settle(args.request, await acts[of](), { of, values });
}
