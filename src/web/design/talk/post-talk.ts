import type { Line, SignAnswer } from '#modules/relations/chat/contract';

export type TalkProblem = { field: string; code: string };
/** What became of a step in a conversation. */
export type TalkAnswer =
  | ({ ok: true; line?: Line } & Partial<SignAnswer>)
  | { ok: false; problems: TalkProblem[] };

const TOO_LARGE = 413;
/** Milliseconds; a picture over a slow line takes its time. */
const WITHIN = 20_000;
const FILE_WITHIN = 180_000;

/** Sends a step to a conversation; undefined when no answer came, and nobody knows whether it arrived. */
export async function postTalk(
  address: string,
  fields: Record<string, string | File | undefined>,
): Promise<TalkAnswer | undefined> {
  const given = Object.entries(fields).filter((entry): entry is [string, string | File] => !!entry[1]);
  const withFile = given.some(([, value]) => typeof value !== 'string');
  const form = withFile ? new FormData() : new URLSearchParams();
  for (const [name, value] of given) (form as FormData).append(name, value);
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: form,
      signal: AbortSignal.timeout(withFile ? FILE_WITHIN : WITHIN),
    });
    if (answer.status === TOO_LARGE)
      return { ok: false, problems: [{ field: 'attached', code: 'file-large' }] };
    const said = (await answer.json()) as TalkAnswer;
    // An answer that is none of ours says that the server, or what stands before it, is not ready.
    return said.ok || Array.isArray(said.problems) ? said : undefined;
  } catch {
    return undefined;
  }
}
