import { type LoaderFunctionArgs, Outlet } from 'react-router';
import { languageOf } from './visit.ts';

/** Every address starts with a language that we have; any other is an address that does not exist. */
export function loader({ params }: LoaderFunctionArgs) {
  languageOf(params);
  return null;
}

export const shouldRevalidate = () => false;

export default function LanguageRoute() {
  return <Outlet />;
}
