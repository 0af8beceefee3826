import { Outlet } from 'react-router';
import { personal } from '../../entry/signed-in.ts';

// The addresses under this one hold secrets of one person: nobody keeps or lists them.
export const headers = () => personal;

export default function Enter() {
  return <Outlet />;
}
