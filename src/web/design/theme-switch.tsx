import { Moon, Sun } from 'lucide-react';
import { useWords } from './words.tsx';

const KEY = 'convive-look';

/** Runs in the head before anything is painted: the chosen look, else the one the system asks for. */
export const themeScript = `(function(d){var t;try{t=localStorage.getItem('${KEY}')}catch(e){}
if(t!=='convive'&&t!=='convive-dark')t=matchMedia('(prefers-color-scheme: dark)').matches?'convive-dark':'convive';
d.dataset.theme=t;d.classList.add('js')})(document.documentElement)`;

export function ThemeSwitch({ className = '' }: { className?: string }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className={`press press-bare press-icon needs-js ${className}`}
      aria-label={t('site.switchLook')}
      title={t('site.switchLook')}
      onClick={switchLook}
    >
      <Moon aria-hidden size={20} className="dark:hidden" />
      <Sun aria-hidden size={20} className="hidden dark:block" />
    </button>
  );
}

function switchLook() {
  const { dataset } = document.documentElement;
  const look = dataset.theme === 'convive-dark' ? 'convive' : 'convive-dark';
  dataset.theme = look;
  try {
    localStorage.setItem(KEY, look);
  } catch {
    // A browser that keeps nothing still switches for this page.
  }
}
