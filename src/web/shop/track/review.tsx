import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useParams,
} from 'react-router';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { type ReviewAnswer, readReview, refusedReview } from '../../design/review-fields.ts';
import { ReviewForm } from '../../design/review-form.tsx';
import { useWords } from '../../design/words.tsx';
import { noSuchLink, notFound, visitOf } from '../../entry/visit.ts';
import { secret } from './secret.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app } = visitOf(args);
  const order = await app.orders.byLink(args.params.link ?? '');
  if (!order) throw await noSuchLink(visitOf(args));
  const lines = await app.reviews.ofOrder(order);
  const line = lines.find(({ lineId }) => lineId === args.params.lineId);
  if (!line) throw notFound();
  return data(line, { headers: secret });
}

export const headers = () => secret;

export async function action(args: ActionFunctionArgs) {
  const { app, language, address, actor } = visitOf(args);
  const { link = '', lineId = '' } = args.params;
  const request = readReview(await args.request.formData());
  const by = await actor();
  const written = await app.reviews.write({ order: { link }, lineId, request, language, address, by });
  if (written.ok)
    return redirect(`/${language}/track/${link}?reviewed=1#reviews`, { status: 303, headers: secret });
  const { code } = written;
  if (code === 'not-there') throw notFound();
  return data<ReviewAnswer>(refusedReview(request, { ...written, code }), { status: 422, headers: secret });
}

export default function ReviewByLink() {
  const line = useLoaderData<typeof loader>();
  const answer = useAnswer<ReviewAnswer>();
  const { link } = useParams();
  const { language } = useWords();
  return (
    <div className="page pt-8 pb-20 sm:pt-12">
      <ReviewForm line={line} answer={answer} back={`/${language}/track/${link}#reviews`} />
    </div>
  );
}
