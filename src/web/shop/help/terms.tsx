import { useFacts } from '../../design/facts.tsx';
import { useWords } from '../../design/words.tsx';
import { Business } from './business.tsx';
import { Prose } from './prose.tsx';

export default function Terms() {
  const { t } = useWords();
  const { shop } = useFacts();
  return (
    <Prose
      title={t('help.terms.title')}
      lead={t('help.terms.lead', { name: shop.name })}
      parts={[
        [t('help.terms.order'), t('help.terms.orderText')],
        [t('help.terms.price'), t('help.terms.priceText')],
        [t('help.terms.delivery'), t('help.terms.deliveryText')],
        [t('help.terms.withdraw'), t('help.terms.withdrawText')],
        [t('help.terms.wrong'), t('help.terms.wrongText', { email: shop.email, phone: shop.phone })],
        [t('help.terms.law'), t('help.terms.lawText')],
      ]}
    >
      <Business />
    </Prose>
  );
}
