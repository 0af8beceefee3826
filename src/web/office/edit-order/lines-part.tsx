import { Trash2 } from 'lucide-react';
import type { OrderLineView } from '#modules/shop/orders/contract';
import { pickText } from '#platform/i18n';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { Money } from '../../design/money.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { FoundThings } from '../find-things/found-things.tsx';
import { addedIn } from './added-in.ts';
import { partOf } from './form-parts.ts';
import type { EditOrderForm } from './use-edit-order.ts';

/** What is ordered: pieces and words line by line, and what comes from the catalogue. */
export function LinesPart({ form }: { form: EditOrderForm }) {
  const { t } = useWords();
  const { order, answer, text } = form;
  const added = answer ? addedIn(answer.values) : [];
  return (
    <Panel title={t('editOrder.what')}>
      <p className="-mt-3 mb-2 text-quiet text-sm">{t('editOrder.nought')}</p>
      <ul className="mb-5 grid divide-y divide-line">
        {order.lines.map((line) => (
          <Line key={line.id} line={line} form={form} />
        ))}
        {added.map((variantId) => (
          <AddedLine key={variantId} variantId={variantId} form={form} />
        ))}
      </ul>
      <div className="flex gap-2">
        <SearchBox q={text('q')} label={t('orderLife.new.search')} hint={t('orderLife.new.searchHint')} />
        <Button type="submit" name="intent" value="search" look="quiet">
          {t('office.list.searchAction')}
        </Button>
      </div>
      {answer?.found && (
        <FoundThings found={answer.found} named isIn={(variantId) => added.includes(variantId)} />
      )}
    </Panel>
  );
}

const row = 'flex flex-wrap items-end gap-x-4 gap-y-2 py-3';

function Line({ line, form }: { line: OrderLineView; form: EditOrderForm }) {
  const { t, language } = useWords();
  const { text, errorOf } = form;
  const name = pickText(line.names, language).text;
  const [count, words, starts] = [`quantity.${line.id}`, `text.${line.id}`, `startsAt.${line.id}`];
  return (
    <li className={row}>
      <span className="min-w-0 flex-1 basis-56">
        <span className="block font-medium">{name}</span>
        <span className="block text-quiet text-sm">
          {line.optionNames.map((option) => `${pickText(option, language).text} · `)}
          <Money minor={line.unitMinor} /> {t('editOrder.agreed')}
        </span>
      </span>
      {line.personalText && (
        <Field
          id={words}
          name={words}
          label={<Named text={t('orderLife.new.text')} more={t('editOrder.textOf', { name })} />}
          defaultValue={text(words, line.personalText)}
          error={errorOf(words)}
          maxLength={500}
          className="flex-1 basis-56"
        />
      )}
      <Field
        id={count}
        name={count}
        label={<Named text={t('orderLife.new.pieces')} more={t('editOrder.piecesOf', { name })} />}
        inputMode="numeric"
        defaultValue={text(count, String(line.quantity))}
        error={errorOf(count)}
        className="w-24"
      />
      {line.kind === 'service' && (
        <Field
          id={starts}
          name={starts}
          type="time"
          label={<Named text={t('editOrder.starts')} more={t('editOrder.startsOf', { name })} />}
          defaultValue={text(starts, line.startsAt ?? '')}
          error={errorOf(starts)}
          className="w-36"
        />
      )}
      <GoesWith form={form} id={line.id} known={line.partId} name={name} />
    </li>
  );
}

type GoesWithProps = { form: EditOrderForm; id: string; known: string; name: string };

/** Which part a line goes with; what there is only one of goes with itself. */
function GoesWith({ form: { order, answer, parts, values }, id, known, name }: GoesWithProps) {
  const { t } = useWords();
  const added = answer ? addedIn(answer.values) : [];
  if (order.parts.length === 1 && order.lines.length + added.length === 1) return null;
  const field = `goesWith.${id}`;
  return (
    <Field
      as="select"
      id={field}
      name={field}
      label={<Named text={t('editOrder.goesWith')} more={t('editOrder.goesWithOf', { name })} />}
      defaultValue={partOf(values, id, known)}
      className="basis-52 max-sm:grow"
    >
      {parts
        .filter((part) => part.known)
        .map((part, nth) => (
          <option key={part.id} value={part.id}>
            {t('editOrder.part', { nth: nth + 1, way: t(`office.method.${part.method}`) })}
          </option>
        ))}
      <option value="new">{t('editOrder.newPart')}</option>
    </Field>
  );
}

/** Shown in a word, said in full. */
function Named({ text, more }: { text: string; more: string }) {
  return (
    <>
      <span aria-hidden>{text}</span>
      <span className="sr-only">{more}</span>
    </>
  );
}

function AddedLine({ variantId, form }: { variantId: string; form: EditOrderForm }) {
  const { t } = useWords();
  const { text, errorOf } = form;
  const [count, words, called] = [`pieces.${variantId}`, `text.${variantId}`, `called.${variantId}`];
  const name = text(called);
  return (
    <li className={row}>
      <input type="hidden" name="added" value={variantId} />
      <input type="hidden" name={called} value={name} />
      <span className="min-w-0 flex-1 basis-56">
        <span className="block font-medium">{name}</span>
        <span className="block text-quiet text-sm">{t('editOrder.added')}</span>
      </span>
      {text(words) !== '' && (
        <Field
          id={words}
          name={words}
          label={<Named text={t('orderLife.new.text')} more={t('editOrder.textOf', { name })} />}
          defaultValue={text(words)}
          error={errorOf(words)}
          maxLength={500}
          className="flex-1 basis-56"
        />
      )}
      <Field
        id={count}
        name={count}
        label={<Named text={t('orderLife.new.pieces')} more={t('editOrder.piecesOf', { name })} />}
        inputMode="numeric"
        defaultValue={text(count, '1')}
        error={errorOf(count)}
        className="w-24"
      />
      <GoesWith form={form} id={variantId} known={form.order.parts[0]?.id ?? ''} name={name} />
      <Button
        type="submit"
        name="drop"
        value={variantId}
        look="bare"
        icon
        aria-label={t('editOrder.drop', { name })}
      >
        <Trash2 aria-hidden size={17} />
      </Button>
    </li>
  );
}
