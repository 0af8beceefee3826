import { CalendarHeart } from 'lucide-react';
import { Form, useNavigation } from 'react-router';
import type { Occasion } from '#modules/shop/catalogue/contract';
import { Button } from '../../design/button.tsx';
import { useWords } from '../../design/words.tsx';
import { asChoice, isEmptyOccasion } from '../occasion/occasion.ts';
import { OccasionFields } from '../occasion/occasion-fields.tsx';

/** The occasion this basket is for; changing it asks every line again. */
export function BasketOccasion({ occasion }: { occasion: Occasion }) {
  const { t, language } = useWords();
  const choice = asChoice(occasion);
  const busy = useNavigation().formData?.get('intent') === 'occasion';
  return (
    <section aria-label={t('shop.occasion.title')} className="rounded-box bg-base-200 p-4 sm:p-6">
      <h2 className="mb-3 flex items-center gap-2.5 font-medium font-sans text-base tracking-normal">
        <CalendarHeart aria-hidden size={20} className="text-primary" />
        {t(isEmptyOccasion(choice) ? 'basket.occasionUnknown' : 'basket.occasion')}
      </h2>
      <Form
        method="post"
        action={`/${language}/basket`}
        className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[1.2fr_1.2fr_0.8fr_auto]"
      >
        <input type="hidden" name="intent" value="occasion" />
        <div className="contents">
          <OccasionFields choice={choice} className="max-sm:first:col-span-2" />
        </div>
        <Button
          type="submit"
          look="quiet"
          className="max-sm:col-span-2"
          pending={busy}
          pendingLabel={t('site.busy')}
        >
          {t('shop.occasion.apply')}
        </Button>
      </Form>
    </section>
  );
}
