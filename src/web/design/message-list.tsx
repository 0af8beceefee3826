import type { QuoteMessage } from '#modules/shop/quotes/contract';
import { Moment } from './day.tsx';

type MessageListProps = { messages: QuoteMessage[]; nameOf: (message: QuoteMessage) => string };

/** What two sides wrote to each other, oldest first; new words come by themselves. */
export function MessageList({ messages, nameOf }: MessageListProps) {
  return (
    <ol aria-live="polite" className="grid gap-4">
      {messages.map((message) => (
        <li
          key={message.id}
          className={`rounded-box p-4 ${message.byShop ? 'bg-base-200' : 'border border-line'}`}
        >
          <p className="text-quiet text-sm">
            {nameOf(message)} · <Moment at={message.at} />
          </p>
          <p className="mt-1 max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{message.text}</p>
        </li>
      ))}
    </ol>
  );
}
