import type { Locale } from '#core/domain/format.ts';
import * as about from './about.ts';
import * as briefings from './briefings.ts';
import * as common from './common.ts';
import * as judged from './judged.ts';
import * as overview from './overview.ts';
import * as places from './places.ts';
import * as plan from './plan.ts';
import * as upload from './upload.ts';

const zh = {
  ...common.zh,
  ...judged.zh,
  overview: overview.zh,
  plan: plan.zh,
  ...places.zh,
  upload: upload.zh,
  briefings: briefings.zh,
  about: about.zh,
};

/** All words of the screens. Each room declares its English as `typeof zh`: a word missing there does not compile. */
export type Messages = typeof zh;

const en: Messages = {
  ...common.en,
  ...judged.en,
  overview: overview.en,
  plan: plan.en,
  ...places.en,
  upload: upload.en,
  briefings: briefings.en,
  about: about.en,
};

export const MESSAGES: Record<Locale, Messages> = { zh, en };
