import { useFacts } from '../../design/facts.tsx';
import { useWords } from '../../design/words.tsx';
import { Prose } from './prose.tsx';

export default function About() {
  const { t } = useWords();
  const { shop } = useFacts();
  const values = { name: shop.name, town: shop.address.town };
  return (
    <Prose
      title={t('help.about.title', values)}
      lead={t('help.about.lead', values)}
      parts={[
        [t('help.about.makers'), t('help.about.makersText')],
        [t('help.about.day'), t('help.about.dayText')],
        [t('help.about.promise'), t('help.about.promiseText')],
      ]}
    />
  );
}
