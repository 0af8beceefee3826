import { useLoaderData } from 'react-router';
import { useFacts } from '../../design/facts.tsx';
import { useWords } from '../../design/words.tsx';
import { OwnersPage } from './owners-page.tsx';
import { ownersWords } from './owners-words.ts';
import { Prose } from './prose.tsx';

export const loader = ownersWords('about');

export default function About() {
  const { own } = useLoaderData<typeof loader>();
  const { t } = useWords();
  const { shop } = useFacts();
  const values = { name: shop.name, town: shop.address.town };
  if (own) return <OwnersPage page={own} ourTitle={t('help.about.title', values)} />;
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
