import { Form } from 'react-router';
import { type ReviewQuery, reviewStates } from '#modules/shop/reviews/contract';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { useWords } from '../../design/words.tsx';
import { reviewsAddress } from './review-query.ts';

/** Which ones, in what order, and the search: all of it in the address. */
export function ReviewTools({ query }: { query: ReviewQuery }) {
  const { t, language } = useWords();
  const { state: _, page: __, ...others } = query;
  const views = [
    { label: t('reviews.office.all'), state: undefined },
    ...reviewStates.map((state) => ({ label: t(`reviews.office.state.${state}`), state })),
  ].map(({ label, state }) => ({
    to: reviewsAddress(language, { ...others, state }),
    label,
    current: query.state === state,
  }));
  return (
    <div className="mb-4 grid gap-3">
      <ViewLinks views={views} />
      <Form
        role="search"
        action={`/${language}/office/reviews`}
        key={JSON.stringify(query)}
        className="grid max-w-4xl grid-cols-2 gap-2 sm:grid-cols-[minmax(0,1fr)_auto_auto_auto]"
      >
        {query.state && <input type="hidden" name="state" value={query.state} />}
        <SearchBox
          q={query.q}
          label={t('reviews.office.search')}
          hint={t('reviews.office.searchHint')}
          className="max-sm:col-span-2"
        />
        <Field
          as="select"
          name="stars"
          quietLabel
          label={t('reviews.office.stars')}
          defaultValue={query.stars ?? ''}
        >
          <option value="">{t('reviews.office.anyStars')}</option>
          {[5, 4, 3, 2, 1].map((count) => (
            <option key={count} value={count}>
              {'★'.repeat(count)}
            </option>
          ))}
        </Field>
        <Field
          as="select"
          name="sort"
          quietLabel
          label={t('reviews.office.sort')}
          defaultValue={query.sort ?? 'newest'}
        >
          <option value="newest">{t('reviews.office.newest')}</option>
          <option value="oldest">{t('reviews.office.oldest')}</option>
        </Field>
        <Button type="submit" look="quiet" className="max-sm:col-span-2">
          {t('reviews.office.show')}
        </Button>
      </Form>
    </div>
  );
}
