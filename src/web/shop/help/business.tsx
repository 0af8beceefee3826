import { useFacts } from '../../design/facts.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

/** Who is behind the shop, as the law and courtesy ask. */
export function Business() {
  const { t } = useWords();
  const { shop } = useFacts();
  const { street, postcode, town } = shop.address;
  const rows: [string, string][] = [
    [t('help.business.name'), shop.name],
    [t('help.business.address'), street && `${street}, ${postcode} ${town}`],
    [t('help.business.company'), shop.companyNumber],
    [t('help.business.vat'), shop.vatNumber],
  ];
  return (
    <Panel title={t('help.business.title')} className="mt-10 max-w-prose">
      <dl className="grid gap-3">
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label} className="grid gap-x-6 sm:grid-cols-[12rem_1fr]">
              <dt className="text-quiet">{label}</dt>
              <dd className="font-medium">{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}
