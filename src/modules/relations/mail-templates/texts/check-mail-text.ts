import type { Template } from 'liquidjs';
import { z } from 'zod';
import type { Language } from '#platform/i18n';
import { line, neededLine, paragraphs } from '#platform/text';
import { words } from '../all-words.ts';
import type { TemplateName } from '../contract.ts';
import { ownersEngine } from '../liquid-engine.ts';
import { partName, partsOf, piecesOf } from './delivered-text.ts';
import {
  type MailText,
  type MailTextField,
  type MailTextProblem,
  mailTextLimits,
} from './mail-text.contract.ts';
import { variablesOf } from './variables.ts';

const MailTextForm = z.object({
  subject: neededLine(mailTextLimits.subject),
  preheader: line(mailTextLimits.preheader),
  heading: neededLine(mailTextLimits.heading),
  body: paragraphs(mailTextLimits.body).refine((text) => text !== '', 'required'),
});

/** Each may stand for 4,000 letters. */
const MOST_TAGS = 100;

const engine = ownersEngine();

export type Checked = { ok: true; text: MailText } | { ok: false; problems: MailTextProblem[] };

/**
 * Is this a text that every such mail can be written with? It names only what the mail knows, keeps the parts of the house, and
 * holds no tag but conditions. `text` is the same without spaces around it.
 */
export function checkMailText(template: TemplateName, language: Language, written: MailText): Checked {
  const parsed = MailTextForm.safeParse(written);
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => ({
        field: String(path[0]) as MailTextField,
        code: message,
      })),
    };
  const text = parsed.data;
  const parts = partsOf(words[template][language]);
  const pieces = piecesOf(text.body, parts);
  const said = pieces.flatMap((piece) => ('words' in piece ? [piece.words] : []));
  const allowed = new Set(variablesOf(template).map(({ name }) => name));
  const problems = [
    ...(['subject', 'preheader', 'heading'] as const).flatMap((field) =>
      wrongIn(field, [text[field]], allowed, parts),
    ),
    ...wrongIn('body', said, allowed, parts),
    ...[...parts.keys()].flatMap((part) => {
      const times = pieces.filter((piece) => 'part' in piece && partName(piece.part) === part).length;
      if (times === 1) return [];
      return [problem('body', times === 0 ? 'part-missing' : 'part-twice', { name: part })];
    }),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, text };
}

const problem = (
  field: MailTextField,
  code: string,
  details?: MailTextProblem['details'],
): MailTextProblem => ({ field, code, ...(details && { details }) });

function wrongIn(
  field: MailTextField,
  texts: string[],
  allowed: ReadonlySet<string>,
  parts: ReadonlyMap<string, unknown>,
): MailTextProblem[] {
  if (texts.join('').split(/\{[{%]/).length - 1 > MOST_TAGS)
    return [problem(field, 'too-many-tags', { most: MOST_TAGS })];
  for (const text of texts) {
    let parsed: Template[];
    try {
      parsed = engine.parse(text);
    } catch (error) {
      return [unreadable(field, String((error as Error).message))];
    }
    const foreign = foreignName(parsed, allowed);
    if (foreign !== undefined)
      return [
        problem(field, parts.has(foreign) ? 'part-inline' : 'variable', { name: foreign.slice(0, 60) }),
      ];
  }
  return [];
}

/** The first name that is not this mail's; one with a dot or brackets never is. */
function foreignName(parsed: Template[], allowed: ReadonlySet<string>): string | undefined {
  const named = engine.globalVariableSegmentsSync(parsed);
  return named.map((segments) => segments.flat().map(String).join('.')).find((name) => !allowed.has(name));
}

function unreadable(field: MailTextField, message: string): MailTextProblem {
  const tag = /^tag "?([^"\s]+)"? not found/.exec(message)?.[1];
  if (tag) return problem(field, 'tag', { name: tag });
  const filter = /^undefined filter: ([^\s,]+)/.exec(message)?.[1];
  if (filter) return problem(field, 'filter', { name: filter });
  if (/^tag .* not closed/s.test(message)) return problem(field, 'not-closed');
  return problem(field, 'not-understood');
}
