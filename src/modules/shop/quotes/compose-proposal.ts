import { chosenNames, type Sellable } from '#modules/shop/catalogue';
import { figuresOfAgreed } from '#modules/shop/checkout';
import type { Problem } from '#platform/text';
import { daysBetween } from '#platform/time';
import type { Draft, DraftLine, DraftOption, Proposal, ProposedLine, ProposedOption } from './contract.ts';

type About = { day: string | null; guests: number | null; today: string };
/** The fee of the place's zone for goods of this value; undefined where nothing is delivered. */
export type ZoneFees = Map<string, number | undefined>;

const LARGEST_TOTAL = 1_000_000_000;

/** A draft as its reader would see it, and everything that keeps it from being sent, each by the name of its field. */
export function composeProposal(
  draft: Draft,
  sold: Map<string, Sellable>,
  zoneFees: ZoneFees,
  about: About,
): { proposal: Proposal; problems: Problem[] } {
  const options = draft.options.map((option) => pricedOption(option, sold, feeOf(option, zoneFees) ?? 0));
  const proposal: Proposal = {
    introduction: draft.introduction,
    day: about.day ?? '',
    guests: about.guests,
    validUntil: draft.validUntil ?? '',
    depositBp: draft.depositBp,
    options,
  };
  return {
    proposal,
    problems: [
      ...problemsOfDays(draft, about),
      ...(draft.options.length === 0 ? [{ field: '', code: 'no-options' }] : []),
      ...draft.options.flatMap((option) => problemsOfOption(option, sold, feeOf(option, zoneFees))),
      ...options.flatMap(({ id, totalMinor }) =>
        totalMinor > LARGEST_TOTAL ? [{ field: `option.${id}.name`, code: 'too-large' }] : [],
      ),
    ],
  };
}

const feeOf = ({ id, method, feeMinor }: DraftOption, zoneFees: ZoneFees): number | undefined =>
  method === 'pick-up' ? 0 : (feeMinor ?? zoneFees.get(id));

/** What the goods of an option come to: agreed prices where there are any, else the catalogue's. */
export const goodsOf = ({ lines }: Pick<DraftOption, 'lines'>, sold: Map<string, Sellable>): number =>
  lines.reduce((sum, line) => sum + line.quantity * priceOf(line, sold.get(line.variantId)), 0);

const priceOf = ({ unitMinor }: DraftLine, thing: Sellable | undefined): number =>
  unitMinor ?? thing?.priceMinor ?? 0;

function pricedOption(
  { id, name, text, method, lines }: DraftOption,
  sold: Map<string, Sellable>,
  feeMinor: number,
): ProposedOption {
  const priced = lines.flatMap((line) => pricedLine(line, sold.get(line.variantId)));
  const { linesMinor, totalMinor, vat } = figuresOfAgreed(priced, feeMinor);
  return { id, name, text, method, feeMinor, lines: priced, linesMinor, totalMinor, vat };
}

function pricedLine(line: DraftLine, thing: Sellable | undefined): ProposedLine[] {
  if (!thing) return [];
  const { id, variantId, quantity, personalText } = line;
  const unitMinor = priceOf(line, thing);
  return [
    {
      id,
      variantId,
      quantity,
      personalText,
      slug: thing.slug,
      kind: thing.kind,
      names: thing.names,
      optionNames: chosenNames(thing),
      imageKey: thing.picture?.key ?? null,
      unitMinor,
      totalMinor: quantity * unitMinor,
      vatRateBp: thing.vatRateBp,
    },
  ];
}

function problemsOfDays({ validUntil }: Draft, { day, today }: About): Problem[] {
  const problems: Problem[] = [];
  if (day === null) problems.push({ field: 'day', code: 'required' });
  else if (daysBetween(today, day) < 0) problems.push({ field: 'day', code: 'past' });
  if (validUntil === null) problems.push({ field: 'validUntil', code: 'required' });
  else if (daysBetween(today, validUntil) < 0) problems.push({ field: 'validUntil', code: 'past' });
  else if (day !== null && daysBetween(validUntil, day) < 0)
    problems.push({ field: 'validUntil', code: 'after-day' });
  return problems;
}

function problemsOfOption(
  { id, name, method, lines }: DraftOption,
  sold: Map<string, Sellable>,
  feeMinor: number | undefined,
): Problem[] {
  const problems: Problem[] = [];
  if (name === '') problems.push({ field: `option.${id}.name`, code: 'required' });
  if (lines.length === 0) problems.push({ field: `option.${id}.name`, code: 'no-lines' });
  if (feeMinor === undefined) problems.push({ field: `option.${id}.feeMinor`, code: 'outside-area' });
  const comesToThem = lines.some(({ variantId }) => sold.get(variantId)?.kind === 'service');
  if (method === 'pick-up' && comesToThem)
    problems.push({ field: `option.${id}.method`, code: 'pick-up-not-possible' });
  return [...problems, ...lines.flatMap((line) => problemsOfLine(line, sold.get(line.variantId)))];
}

function problemsOfLine({ id, quantity }: DraftLine, thing: Sellable | undefined): Problem[] {
  const field = `line.${id}.quantity`;
  if (!thing?.published) return [{ field, code: 'not-sold-any-more' }];
  const { kind, minGuests, maxGuests } = thing;
  const fits = quantity >= (minGuests ?? 1) && quantity <= (maxGuests ?? quantity);
  return kind !== 'per-guest' || fits ? [] : [{ field, code: 'guests-out-of-range' }];
}
