import { type ReactNode, StrictMode, startTransition, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { SpeechProvider } from '../design/words.tsx';
import { learnEverywhere, speech } from '../words/speech.client.ts';
import { keepTyped } from './keep-typed.ts';

await learnEverywhere();

const putBack = keepTyped();

/** The page is React's own now. */
function WhenTaken({ children }: { children: ReactNode }) {
  useEffect(putBack, []);
  return children;
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <SpeechProvider speech={speech}>
        <WhenTaken>
          <HydratedRouter />
        </WhenTaken>
      </SpeechProvider>
    </StrictMode>,
  );
});

// For the page that says there is no connection; whoever forbids it loses nothing else.
navigator.serviceWorker?.register('/sw.js').catch(() => {});
