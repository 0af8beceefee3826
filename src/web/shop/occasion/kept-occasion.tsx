import { type OccasionChoice, occasionPairs } from './occasion.ts';

/** Carries the occasion through a form. */
export function KeptOccasion({ choice }: { choice: OccasionChoice }) {
  return occasionPairs(choice).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
