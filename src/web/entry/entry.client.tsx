import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { SpeechProvider } from '../design/words.tsx';
import { loadSpeech } from './speech.client.ts';

const speech = await loadSpeech();

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
