import type { ActionFunctionArgs } from 'react-router';
import type { Line, SignAnswer } from '#modules/relations/chat/contract';
import { newId } from '#platform/ids';
import type { TalkProblem } from '../../design/talk/post-talk.ts';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';

export type DeskStepDone =
  | ({ ok: true; step: string; line?: Line } & Partial<SignAnswer>)
  | { ok: false; step: string; problems: TalkProblem[]; typed: string; name?: string };

/** One step of the staff in a conversation, posted by a form or by the page's script. */
export async function takeDeskStep(args: ActionFunctionArgs): Promise<DeskStepDone> {
  const { app, by } = await officeVisit(args);
  const { desk } = app.chat;
  const form = await args.request.formData();
  const id = args.params.chatId ?? '';
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const [step, words] = [text('step'), text('words')];
  switch (step) {
    case 'say': {
      const given = form.get('attached');
      const file =
        given instanceof File && given.size > 0
          ? { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) }
          : undefined;
      const request = { text: words, key: text('key') || newId() };
      const said = await desk.answer({ id, request, file, by });
      return said.ok ? { ok: true, step, line: said.value } : refused(step, said, words);
    }
    case 'sign': {
      const sign = { has: text('has'), read: text('read'), typing: text('typing') === '1' };
      return { ok: true, step, ...(await desk.sign({ id, sign, by })) };
    }
    case 'note':
      return settled(step, await desk.note({ id, text: text('noted'), by }), text('noted'));
    case 'assign':
      return settled(
        step,
        await desk.assign({ id, to: text('to') || null, from: text('from') || null, by }),
        '',
      );
    case 'end':
      return settled(step, await desk.end({ id, by }), '');
    case 'reopen':
      return settled(step, await desk.reopen({ id, by }), '');
    default:
      return refused(step, { code: 'invalid' }, '');
  }
}

type Outcome = { ok: true } | ({ ok: false } & Refusal);
type Refusal = { code: string; details?: Record<string, unknown> };

const settled = (step: string, outcome: Outcome, typed: string): DeskStepDone =>
  outcome.ok ? { ok: true, step } : refused(step, outcome, typed);

function refused(step: string, { code, details }: Refusal, typed: string): DeskStepDone {
  if (code === 'not-there' || code === 'not-allowed') throw notFound();
  const problems = (details?.problems as TalkProblem[]) ?? [{ field: '', code }];
  return { ok: false, step, problems, typed, ...(code === 'taken' && { name: String(details?.name ?? '') }) };
}
