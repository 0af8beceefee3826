import { useWords } from './words.tsx';

/** The first thing a keyboard meets: past the menus, to what the page is about. */
export function SkipLink() {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/useValidAnchor: it is an anchor, and only that without JavaScript
    <a
      href="#content"
      className="press press-dark absolute top-2 left-2 z-50 -translate-y-20 focus-visible:translate-y-0"
      onClick={(event) => {
        // Another address, be it by its hash alone, would take the answer of a form away.
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
    >
      {t('site.skip')}
    </a>
  );
}
