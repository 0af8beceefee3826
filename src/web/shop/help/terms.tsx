import { useLoaderData } from 'react-router';
import { useFacts } from '../../design/facts.tsx';
import { reachOf } from '../../design/reach.ts';
import { useWords } from '../../design/words.tsx';
import { Business } from './business.tsx';
import { OwnersPage } from './owners-page.tsx';
import { ownersWords } from './owners-words.ts';
import { Prose } from './prose.tsx';

export const loader = ownersWords('terms');

export default function Terms() {
  const { own } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const { shop } = useFacts();
  if (own) return <OwnersPage page={own} ourTitle={t('help.terms.title')} />;
  return (
    <Prose
      title={t('help.terms.title')}
      lead={t('help.terms.lead', { name: shop.name })}
      parts={[
        [t('help.terms.order'), t('help.terms.orderText')],
        [t('help.terms.price'), t('help.terms.priceText')],
        [t('help.terms.delivery'), t('help.terms.deliveryText')],
        [t('help.terms.withdraw'), t('help.terms.withdrawText')],
        [t('help.terms.wrong'), t('help.terms.wrongText', { reach: reachOf(shop, language) })],
        [t('help.terms.law'), t('help.terms.lawText')],
      ]}
    >
      <Business />
    </Prose>
  );
}
