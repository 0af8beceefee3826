import { FileText, RotateCw, X } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import type { Line, Marks, Side } from '#modules/relations/chat/contract';
import { Button } from '../button.tsx';
import { Moment } from '../day.tsx';
import { useWords } from '../words.tsx';
import { problemWord } from './problem-word.ts';
import type { Unsent } from './use-outbox.ts';

type TalkLinesProps = {
  lines: readonly Line[];
  side: Side;
  marks: Marks;
  typing?: string | undefined;
  unsent?: readonly Unsent[];
  again?: (key: string) => void;
  drop?: (key: string) => void;
  fileAddress: (id: string) => string;
};

/** What was said, oldest first; what comes is read out, and stays in view for who reads at the end. */
export function TalkLines({
  lines,
  side,
  marks,
  typing,
  unsent = [],
  again,
  drop,
  fileAddress,
}: TalkLinesProps) {
  const { t } = useWords();
  const box = useRef<HTMLElement>(null);
  const toEnd = useCallback(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is scrolled to
  useEffect(toEnd, [toEnd, lines.length, unsent.length]);
  const mine = lines.findLast((line) => line.side === side);
  return (
    <section
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
      tabIndex={0}
      aria-label={t('chat.lines')}
      className="min-h-0 flex-1 overflow-y-auto"
    >
      <ol aria-live="polite" className="grid gap-3 p-4">
        {lines.map((line) => (
          <li
            key={line.seq}
            className={`grid max-w-[88%] gap-1 ${line.side === side ? 'justify-self-end' : ''}`}
          >
            <Said line={line} own={line.side === side} fileAddress={fileAddress} onPicture={toEnd} />
            {line === mine && unsent.length === 0 && (
              <p className="text-right text-quiet text-xs">{t(`chat.${progress(line, marks)}`)}</p>
            )}
          </li>
        ))}
        {unsent.map((one) => (
          <li key={one.key} className="grid max-w-[88%] gap-1 justify-self-end">
            <p className="whitespace-pre-line rounded-box border border-line border-dashed px-3.5 py-2.5 [overflow-wrap:anywhere]">
              {one.text || one.file?.name}
            </p>
            {one.problem ? (
              <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 text-sm">
                <span role="alert" className="text-error">
                  {t(problemWord(one.problem))}
                </span>
                <Button type="button" look="quiet" size="small" onClick={() => again?.(one.key)}>
                  <RotateCw aria-hidden size={14} />
                  {t('chat.again')}
                </Button>
                <Button
                  type="button"
                  look="bare"
                  size="small"
                  icon
                  aria-label={t('site.close')}
                  onClick={() => drop?.(one.key)}
                >
                  <X aria-hidden size={15} />
                </Button>
              </div>
            ) : (
              <p className="text-right text-quiet text-xs">{t('chat.sending')}</p>
            )}
          </li>
        ))}
      </ol>
      <p role="status" className="min-h-6 px-4 pb-1 text-quiet text-sm">
        {typing && t('chat.typing', { name: typing })}
      </p>
    </section>
  );
}

const progress = ({ seq }: Line, { has, read }: Marks) =>
  read >= seq ? 'seen' : has >= seq ? 'arrived' : 'sent';

type SaidProps = {
  line: Line;
  own: boolean;
  fileAddress: (id: string) => string;
  /** A picture has come, and with it its height. */
  onPicture: () => void;
};

function Said({ line, own, fileAddress, onPicture }: SaidProps) {
  const { t } = useWords();
  return (
    <div className={`rounded-box px-3.5 py-2.5 ${own ? 'bg-base-200' : 'border border-line bg-base-100'}`}>
      <p className="text-quiet text-xs">
        {own ? t('chat.by.you') : line.by} · <Moment at={line.at} />
      </p>
      {line.text && <p className="mt-0.5 whitespace-pre-line [overflow-wrap:anywhere]">{line.text}</p>}
      {line.file && (
        <a
          href={fileAddress(line.file.id)}
          target="_blank"
          rel="noopener"
          className="link mt-1.5 inline-flex max-w-full items-center gap-2"
          aria-label={t('chat.open', { name: line.file.name })}
        >
          {line.file.type === 'image/webp' ? (
            <img
              src={fileAddress(line.file.id)}
              alt=""
              width={line.file.width ?? undefined}
              height={line.file.height ?? undefined}
              onLoad={onPicture}
              className="max-h-56 w-auto rounded-field"
            />
          ) : (
            <>
              <FileText aria-hidden size={18} className="flex-none" />
              <span className="truncate">{line.file.name}</span>
            </>
          )}
        </a>
      )}
    </div>
  );
}
