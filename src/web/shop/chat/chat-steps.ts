import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import type { Line, SignAnswer } from '#modules/relations/chat/contract';
import { newId } from '#platform/ids';
import type { TalkProblem } from '../../design/talk/post-talk.ts';
import { visitOf } from '../../entry/visit.ts';

export type StepDone =
  | ({ ok: true; step: string; line?: Line; key?: string | undefined } & Partial<SignAnswer>)
  | { ok: false; step: string; status: number; problems: TalkProblem[]; typed: Record<string, string> };

/** Who asks about their own conversation. */
export async function askerOf(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const visit = visitOf(args);
  const of = new URL(args.request.url).searchParams.get('of') ?? undefined;
  return { ...visit, asker: { by: await visit.actor(), key: visit.chatKey, of } };
}

/** One step of a visitor, posted by a form or by the page's script. */
export async function takeStep(args: ActionFunctionArgs): Promise<StepDone> {
  const { app, asker, address, language } = await askerOf(args);
  const form = await args.request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const step = text('step');
  const typed = { who: text('who'), mail: text('mail'), words: text('words') };
  const given = form.get('attached');
  const file =
    given instanceof File && given.size > 0
      ? { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) }
      : undefined;
  const line = { text: typed.words, key: text('key') || newId() };

  switch (step) {
    case 'begin': {
      const request = { ...line, name: typed.who, email: typed.mail };
      const begun = await app.chat.begin({ ...asker, request, file, language, address });
      return begun.ok ? { ok: true, step, key: begun.value.key } : refused(step, begun, typed);
    }
    case 'say': {
      const said = await app.chat.say({ ...asker, request: line, file, address });
      return said.ok ? { ok: true, step, line: said.value } : refused(step, said, typed);
    }
    case 'sign': {
      const sign = { has: text('has'), read: text('read'), typing: text('typing') === '1' };
      return { ok: true, step, ...(await app.chat.sign({ ...asker, sign })) };
    }
    case 'mail': {
      const left = await app.chat.leaveEmail({ ...asker, email: typed.mail });
      return left.ok ? { ok: true, step } : refused(step, left, typed);
    }
    case 'end': {
      const ended = await app.chat.end(asker);
      return ended.ok ? { ok: true, step } : refused(step, ended, typed);
    }
    default:
      return refused(step, { code: 'invalid' }, typed);
  }
}

/** What the module calls a field, as the forms call it. */
const fields: Record<string, string> = { name: 'who', email: 'mail', text: 'words' };

function refused(
  step: string,
  { code, details }: { code: string; details?: Record<string, unknown> },
  typed: Record<string, string>,
): StepDone {
  const problems = ((details?.problems as TalkProblem[]) ?? [{ field: '', code }]).map((problem) => ({
    field: fields[problem.field] ?? (problem.code.startsWith('file-') ? 'attached' : ''),
    code: problem.code,
  }));
  const status = code === 'too-many' ? 429 : code === 'not-there' ? 404 : 422;
  return { ok: false, step, status, problems, typed };
}
