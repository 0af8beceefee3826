import { useWords } from '../../design/words.tsx';

/** Three steps from an idea to the table, and what can be relied on. */
export function HowItWorks() {
  const { t } = useWords();
  const steps = [
    [t('shop.home.step1.title'), t('shop.home.step1.text')],
    [t('shop.home.step2.title'), t('shop.home.step2.text')],
    [t('shop.home.step3.title'), t('shop.home.step3.text')],
  ];
  return (
    <section className="page py-12 sm:py-20" aria-labelledby="how">
      <h2 id="how" className="text-3xl sm:text-4xl">
        {t('shop.home.how')}
      </h2>
      <ol className="mt-8 grid gap-8 sm:mt-10 lg:grid-cols-3 lg:gap-12">
        {steps.map(([title, text], step) => (
          <li key={title} className="flex gap-5 border-line border-t pt-6 lg:block">
            <span
              aria-hidden
              className="display w-6 flex-none text-4xl text-primary leading-none sm:w-8 sm:text-5xl lg:block"
            >
              {step + 1}
            </span>
            <div className="lg:mt-4">
              <h3 className="text-xl">{title}</h3>
              <p className="mt-2 max-w-prose text-quiet">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
