import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

type Count = { statements: number; texts: string[] };
const counting = new AsyncLocalStorage<Count>();

/** Runs `work` and tells how many SQL statements it sent, BEGIN and COMMIT included. */
export async function countStatements<T>(work: () => Promise<T>): Promise<Count & { value: T }> {
  const count: Count = { statements: 0, texts: [] };
  const value = await counting.run(count, work);
  return { ...count, value };
}

/** Statements this process has sent since it started; the difference over a minute says how idle it is. */
export const totals = { statements: 0 };

// Parameterised texts get a name, so that a connection plans each once; a bounded number, for names live as long as their
// connection, and texts that vary with every call (long lists) would fill it.
const MOST_NAMES = 500;
const names = new Map<string, string>();

/**
 * Begins a statement whose best plan depends on its values: it gets no name, so that PostgreSQL plans it for them each time. One
 * plan for all prices reads half the shop for a wide range, or sorts it.
 */
export const FOR_ITS_VALUES = '/* planned for its values */ ';

function nameOf(text: string): string | undefined {
  if (text.trimStart().startsWith(FOR_ITS_VALUES)) return undefined;
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

// What has a name is prepared, and that is for one statement; a text without values may hold several.
const isQuestion = (text: string | undefined) => /^\s*(?:select|with)\b/i.test(text ?? '');

/** pg's config form of a statement with values, named; anything else is passed on as it came. */
function named(first: unknown, values: unknown): unknown {
  if (!Array.isArray(values)) return first;
  const { text, name } =
    typeof first === 'string' ? { text: first } : (first as { text?: string; name?: string });
  if (values.length === 0 && !isQuestion(text)) return first;
  if (typeof first === 'string') return { text: first, name: nameOf(first) };
  return typeof text === 'string' && !name ? { ...(first as object), name: nameOf(text) } : first;
}

type SlowLog = (entry: { ms: number; sql: string }) => void;

/** A client that counts what it sends and reports what was slow; texts only, never the values. */
export function measuringClient(slowMs: number, onSlow: SlowLog): typeof pg.Client {
  class MeasuringClient extends pg.Client {
    // The overloads of pg's `query` cannot be restated without repeating its whole type.
    // biome-ignore lint/suspicious/noExplicitAny: passed through untouched
    override query(...args: any[]): any {
      const text: string = typeof args[0] === 'string' ? args[0] : (args[0]?.text ?? '');
      args[0] = named(args[0], args[1]);
      totals.statements += 1;
      const count = counting.getStore();
      if (count) {
        count.statements += 1;
        count.texts.push(text);
      }
      const started = performance.now();
      const note = () => {
        const ms = performance.now() - started;
        if (ms > slowMs) onSlow({ ms: Math.round(ms), sql: text.slice(0, 500) });
      };
      // The pool hands over a callback and gets no promise back.
      const answer = args.at(-1);
      if (typeof answer === 'function') {
        args[args.length - 1] = (...outcome: unknown[]) => {
          note();
          answer(...outcome);
        };
      }
      // biome-ignore lint/suspicious/noExplicitAny: as above
      const sent = (super.query as any)(...args);
      if (typeof sent?.then === 'function') sent.then(note, note);
      return sent;
    }
  }
  return MeasuringClient;
}
