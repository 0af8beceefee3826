import { catalogue } from './catalogue.ts';
import { desk } from './desk.ts';
import { door } from './door.ts';
import { downloads } from './downloads.ts';
import { editOrder } from './edit-order.ts';
import { guestImport } from './guest-import.ts';
import { guests } from './guests.ts';
import { imports } from './import.ts';
import { keepPage } from './keep-page.ts';
import { life } from './life.ts';
import { mailTexts } from './mail-texts.ts';
import { office } from './office.ts';
import { officePapers } from './office-papers.ts';
import { officeQuotes } from './office-quotes.ts';
import { orderLife } from './order-life.ts';
import { payments } from './payments.ts';
import { planner } from './planner.ts';
import { replies } from './replies.ts';
import { settings } from './settings.ts';
import { templates } from './templates.ts';

/** Browsers load these where people work only: in the office and in the planner. */
export const workplace = {
  catalogue,
  downloads,
  editOrder,
  guestImport,
  guests,
  desk,
  door,
  imports,
  keepPage,
  life,
  mailTexts,
  office,
  officePapers,
  officeQuotes,
  orderLife,
  payments,
  planner,
  replies,
  settings,
  templates,
};
