import { useFacts } from '../../design/facts.tsx';
import { useWords } from '../../design/words.tsx';
import { Business } from './business.tsx';
import { Prose } from './prose.tsx';

export default function Privacy() {
  const { t } = useWords();
  const { shop } = useFacts();
  return (
    <Prose
      title={t('help.privacy.title')}
      lead={t('help.privacy.lead')}
      parts={[
        [t('help.privacy.what'), t('help.privacy.whatText')],
        [t('help.privacy.who'), t('help.privacy.whoText')],
        [t('help.privacy.cookies'), t('help.privacy.cookiesText')],
        [t('help.privacy.long'), t('help.privacy.longText')],
        [t('help.privacy.rights'), t('help.privacy.rightsText', { email: shop.email })],
      ]}
    >
      <Business />
    </Prose>
  );
}
