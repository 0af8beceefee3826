export { couponsToExport, couponUsesToExport } from './coupons-export-views.ts';
export type { Customer } from './customer-keys.ts';
export { type Applied, applyCoupon, applyNone, type Coupon, type Good } from './discount.ts';
export { createOffers, type Offers } from './module.ts';
export { couponProblems, presentCoupon } from './present-api.ts';
