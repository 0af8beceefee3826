import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** `seldom`: on a phone it stands in the menu at the top, not under the thumb. `thumbOnly`: only there. */
export type WorkplaceLink = {
  to: string;
  label: string;
  icon: LucideIcon;
  end?: boolean;
  seldom?: boolean;
  thumbOnly?: boolean;
  count?: number;
};

export type WorkplaceProps = {
  /** Its first page, behind the name of the business. */
  home: string;
  links: readonly WorkplaceLink[];
  /** Who works here. */
  name: string;
  /** Beside the name of the business at a desk. */
  bell?: ReactNode;
};
