import { Form } from 'react-router';
import type { ImportView } from '#modules/shop/catalogue/contract';
import { Badge, type Tone } from '../../../design/badge.tsx';
import { Button, LinkButton } from '../../../design/button.tsx';
import { Money } from '../../../design/money.tsx';
import { SaidIn } from '../../../design/said.tsx';
import { useWords } from '../../../design/words.tsx';
import { Part } from '../../order/part.tsx';
import { Figures } from './figures.tsx';
import { Problems } from './problems.tsx';

const tones: Record<keyof ImportView['plan'], Tone> = {
  added: 'success',
  changed: 'info',
  same: 'plain',
  faulty: 'error',
};

/** What an import would do, before anything is written. */
export function Preview({ sheet, sending }: { sheet: ImportView; sending: boolean }) {
  const { t } = useWords();
  const { plan, preview, columns, mapping } = sheet;
  const writes = plan.added + plan.changed;
  const left = columns.filter(({ filled, name }, at) => filled > 0 && name && !mapping.columns[at]);
  return (
    <>
      <Part title={t('imports.preview')}>
        <Figures
          figures={(['added', 'changed', 'same', 'faulty'] as const).map((name) => ({
            name: t(`imports.plan.${name}`),
            count: plan[name],
            bad: name === 'faulty',
          }))}
        />
        {writes === 0 && <p className="mb-3">{t('imports.nothing')}</p>}
        <Form method="post" className="flex flex-wrap gap-3">
          {writes > 0 && (
            <Button type="submit" name="intent" value="start" pending={sending} pendingLabel={t('site.busy')}>
              {t('imports.run', { count: writes })}
            </Button>
          )}
          <LinkButton to="?map" look="quiet">
            {t('imports.mapping.again')}
          </LinkButton>
        </Form>
      </Part>
      <Problems sheet={sheet} />
      <Part title={t('imports.first')}>
        <ul className="divide-y divide-line">
          {preview.map(({ line, slug, names, plan: what, priceMinor, variants, pictures: shown }) => (
            <li key={line} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
              <span className="min-w-0 break-words">
                <span className="font-medium">
                  {Object.keys(names).length > 0 ? <SaidIn texts={names} /> : slug}
                </span>
                <span className="block text-quiet text-sm">
                  {t('imports.line', { line })} · {t('imports.variants', { count: variants })}
                  {shown > 0 && ` · ${t('imports.picturesCount', { count: shown })}`}
                </span>
              </span>
              <span className="flex items-center gap-3">
                {priceMinor !== null && <Money minor={priceMinor} />}
                <Badge tone={tones[what]}>{t(`imports.plan.${what}`)}</Badge>
              </span>
            </li>
          ))}
        </ul>
      </Part>
      {left.length > 0 && (
        <Part title={t('imports.notTaken')}>
          <p className="mb-2 text-quiet">{t('imports.notTakenText')}</p>
          <p className="break-words">{left.map(({ name }) => name).join(' · ')}</p>
        </Part>
      )}
    </>
  );
}
