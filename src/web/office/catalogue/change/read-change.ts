import { BulkChange, type Selection } from '#modules/shop/catalogue/contract';
import { readAmount, readPercent, readWhole } from '../amounts.ts';
import { readKeepingQuery } from '../list/query.ts';

/** The choices of the bar, as its form sends them. */
export const changeChoices = [
  'price-add',
  'price-percent',
  'price-set',
  'state',
  'category',
  'stock-count',
  'stock-correct',
] as const;
export type ChangeChoice = (typeof changeChoices)[number];

export type StockWish = { how: 'count' | 'correct'; pieces: number; note: string };
export type Asked = { choice: ChangeChoice; change: BulkChange } | { choice: ChangeChoice; stock: StockWish };
export type Unreadable = 'amount' | 'pieces' | 'note' | 'choice';

/** What an address or a form asks to be changed, or which of its fields cannot be read. */
export function readChange(params: URLSearchParams | FormData): Asked | Unreadable {
  const one = (name: string) => String(params.get(name) ?? '');
  const choice = changeChoices.find((known) => known === one('choice'));
  if (!choice) return 'choice';
  if (choice === 'stock-count' || choice === 'stock-correct') {
    const pieces = readWhole(one('amount'));
    const how = choice === 'stock-count' ? 'count' : 'correct';
    if (pieces === undefined || Number.isNaN(pieces) || Math.abs(pieces) > 1_000_000) return 'pieces';
    if (how === 'count' && pieces < 0) return 'pieces';
    const note = one('note').trim().slice(0, 200);
    // Pieces that vanish want a word: the ledger is read by people.
    return how === 'correct' && !note ? 'note' : { choice, stock: { how, pieces, note } };
  }
  const change = BulkChange.safeParse(wanted(choice, one));
  return change.success ? { choice, change: change.data } : 'amount';
}

function wanted(choice: ChangeChoice, one: (name: string) => string): unknown {
  switch (choice) {
    case 'price-set':
      return { what: 'price', how: 'set', minor: readAmount(one('amount')) };
    case 'price-add':
      return { what: 'price', how: 'add', minor: readAmount(one('amount')) };
    case 'price-percent':
      return { what: 'price', how: 'percent', bp: readPercent(one('amount')) };
    case 'state':
      return { what: 'state', state: one('toState') };
    default:
      return { what: 'category', category: one('toCategory') };
  }
}

/** What it is asked for: everything the list's query finds, or what is ticked. */
export const readSelection = (params: URLSearchParams | FormData): Selection =>
  params.get('all') === '1'
    ? { matching: readKeepingQuery(params) }
    : { ids: params.getAll('ids').map(String) };
