import { useLoaderData } from 'react-router';
import { useFacts } from '../../design/facts.tsx';
import { useWords } from '../../design/words.tsx';
import { Business } from './business.tsx';
import { OwnersPage } from './owners-page.tsx';
import { ownersWords } from './owners-words.ts';
import { Prose } from './prose.tsx';

export const loader = ownersWords('privacy');

export default function Privacy() {
  const { own } = useLoaderData<typeof loader>();
  const { t } = useWords();
  const { shop } = useFacts();
  if (own) return <OwnersPage page={own} ourTitle={t('help.privacy.title')} />;
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
