import { Form } from 'react-router';
import type { HomeView } from '#modules/shop/settings/contract';
import type { Texts } from '#platform/i18n';
import { Button } from '../../design/button.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { OccasionFields } from '../occasion/occasion-fields.tsx';
import { useOccasion } from '../occasion/use-occasion.ts';

/** The promise of the shop, in the owner's words where there are any, and the one question it asks. */
export function Hero({ own }: { own: Pick<HomeView, 'overline' | 'promise' | 'lead'> }) {
  const { t, language } = useWords();
  const occasion = useOccasion();
  return (
    <section className="festive relative overflow-hidden">
      <Streamers />
      <div className="page relative grid items-center gap-x-6 pt-8 pb-10 sm:pt-12 lg:min-h-[35rem] lg:grid-cols-[1.12fr_1fr] lg:py-10">
        <div className="relative z-10 min-w-0">
          <p className="mb-4 font-semibold text-[0.9375rem] text-primary">
            {said(own.overline, t('shop.home.overline'))}
          </p>
          <h1 className="text-[2.6rem] leading-[1.04] tracking-[-0.025em] sm:text-6xl xl:text-[4.5rem]">
            {said(own.promise, t('shop.home.promise'))}
          </h1>
          <p className="mt-5 max-w-xl text-lg text-quiet sm:text-xl sm:leading-relaxed">
            {said(own.lead, t('shop.home.lead'))}
          </p>
          <Form
            action={`/${language}/shop`}
            aria-label={t('shop.occasion.title')}
            className="mt-7 grid max-w-2xl grid-cols-2 items-end gap-3 rounded-box bg-base-100 p-4 shadow-lift sm:grid-cols-[minmax(0,1fr)_10.5rem_5.25rem_auto] sm:p-5"
          >
            <OccasionFields choice={occasion} className="first:max-sm:col-span-2" />
            <Button type="submit" className="max-sm:col-span-2">
              {t('shop.home.seeWhatIsFree')}
            </Button>
          </Form>
        </div>
        <img
          src="/media/hero-1200.webp"
          srcSet="/media/hero-700.webp 700w, /media/hero-1200.webp 1200w"
          sizes="(min-width: 64rem) 40rem, (min-width: 32rem) 28rem, calc(100vw - 2.5rem)"
          width={1200}
          height={900}
          alt=""
          fetchPriority="high"
          className="-mb-10 lg:-mr-10 mx-auto mt-2 w-full max-w-md object-contain lg:mt-0 lg:mb-0 lg:max-w-none xl:scale-110"
        />
      </div>
    </section>
  );
}

const said = (texts: Texts, ours: string) =>
  Object.keys(texts).length > 0 ? <SaidIn texts={texts} /> : ours;

// Paper streamers, drawn once; they say "party" and nothing to a screen reader.
function Streamers() {
  return (
    <svg
      aria-hidden="true"
      className="absolute inset-0 size-full max-lg:hidden"
      viewBox="0 0 1440 620"
      preserveAspectRatio="xMidYMin slice"
    >
      <g fill="none" strokeLinecap="round" strokeWidth="5">
        <path className="stroke-primary/35" d="M640 62c14-16 30 14 44-2s-2-30 12-34" />
        <path className="stroke-accent" d="M1352 420c-16 12 10 28-4 40s-30-6-36 8" />
        <path className="stroke-secondary/45" d="M760 520c10-16 26 6 36-10s-8-24 4-32" />
      </g>
      <g>
        <rect
          className="fill-accent"
          x="700"
          y="150"
          width="11"
          height="19"
          rx="3"
          transform="rotate(28 700 150)"
        />
        <rect
          className="fill-secondary/60"
          x="1180"
          y="96"
          width="11"
          height="19"
          rx="3"
          transform="rotate(-24 1180 96)"
        />
        <rect
          className="fill-primary/60"
          x="1080"
          y="66"
          width="11"
          height="19"
          rx="3"
          transform="rotate(52 1080 66)"
        />
        <circle className="fill-primary/50" cx="838" cy="86" r="7" />
        <circle className="fill-accent" cx="1392" cy="240" r="8" />
        <circle className="fill-secondary/50" cx="590" cy="548" r="6" />
        <circle className="fill-accent/90" cx="1404" cy="60" r="6" />
      </g>
    </svg>
  );
}
