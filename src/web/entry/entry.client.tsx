import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { SpeechProvider } from '../design/words.tsx';
import { learnEverywhere, speech } from '../words/speech.client.ts';

await learnEverywhere();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <SpeechProvider speech={speech}>
        <HydratedRouter />
      </SpeechProvider>
    </StrictMode>,
  );
});

// For the page that says there is no connection; whoever forbids it loses nothing else.
navigator.serviceWorker?.register('/sw.js').catch(() => {});
