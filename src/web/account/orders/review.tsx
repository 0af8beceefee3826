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
import { personal, signedIn } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  const order = await app.orders.mine(args.params.number ?? '', by);
  const lines = order ? await app.reviews.ofOrder(order) : [];
  const line = lines.find(({ lineId }) => lineId === args.params.lineId);
  if (!line) throw notFound();
  return line;
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, language, address } = await signedIn(args);
  const { number = '', lineId = '' } = args.params;
  const request = readReview(await args.request.formData());
  const written = await app.reviews.write({ order: { number }, lineId, request, language, address, by });
  if (written.ok)
    return redirect(`/${language}/account/orders/${number}?reviewed=1#reviews`, {
      status: 303,
      headers: personal,
    });
  const { code } = written;
  if (code === 'not-there') throw notFound();
  return data<ReviewAnswer>(refusedReview(request, { ...written, code }), { status: 422, headers: personal });
}

export default function ReviewOwn() {
  const line = useLoaderData<typeof loader>();
  const answer = useAnswer<ReviewAnswer>();
  const { number } = useParams();
  const { language } = useWords();
  return <ReviewForm line={line} answer={answer} back={`/${language}/account/orders/${number}#reviews`} />;
}
