import { useState } from 'react';
// biome-ignore lint/style/noRestrictedImports: this is what stands around it
import { useActionData, useLocation } from 'react-router';

/**
 * What the page's action answered, kept until the next answer or another place. The router's own forgets it when the
 * page is read again for news from elsewhere, and a refused form would lose its problems and what was typed.
 */
export function useAnswer<Answer>(): ReturnType<typeof useActionData<Answer>> {
  const answer = useActionData<Answer>();
  const { key } = useLocation();
  const [kept, keep] = useState({ answer, key });
  const told = kept.key === key && answer === undefined ? kept.answer : answer;
  if (kept.key !== key || told !== kept.answer) keep({ answer: told, key });
  return told;
}
