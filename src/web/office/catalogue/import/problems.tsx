import { Download } from 'lucide-react';
import type { ImportField, ImportView } from '#modules/shop/catalogue/contract';
import { useWords } from '../../../design/words.tsx';
import { Part } from '../../order/part.tsx';
import { fieldWords, problemWords } from './import-words.ts';

/** What is wrong, by line and column, and the file of all of it. */
export function Problems({ sheet }: { sheet: ImportView }) {
  const { t, language } = useWords();
  const { id, problems, problemCount, pictures, mapping, columns } = sheet;
  if (problemCount + pictures.skipped === 0) return null;
  const columnName = (field: string) =>
    columns[mapping.columns.indexOf(field as ImportField)]?.name || fieldWords(t, field as ImportField);
  return (
    <Part title={problemCount > 0 ? t('imports.problems', { count: problemCount }) : t('imports.notes')}>
      <p className="mb-3 text-quiet">
        {problemCount > 0
          ? t('imports.problemsText')
          : t('imports.pictures.skipped', { count: pictures.skipped })}
      </p>
      <ul className="divide-y divide-line">
        {problems.map(({ line, slug, field, code, value }) => (
          <li key={`${line} ${field} ${code} ${slug}`} className="grid gap-0.5 py-2.5">
            <span className="text-sm">
              <strong>{t('imports.line', { line })}</strong>
              <span className="text-quiet">
                {' '}
                · {slug} · {columnName(field)}
              </span>
            </span>
            <span className="break-words">
              {problemWords(t, code)} {value && <q className="break-all text-quiet">{value}</q>}
            </span>
          </li>
        ))}
      </ul>
      <a
        href={`/${language}/office/catalogue/import/${id}/problems`}
        className="press press-quiet press-small mt-4 inline-flex"
        download
      >
        <Download aria-hidden size={16} />
        {t('imports.problemsFile')}
      </a>
    </Part>
  );
}
