import { afterTheQuarter } from './quarter/afterwards.ts';
import { theQuarterOpens } from './quarter/opening.ts';
import { usePlay } from './quarter/play.ts';
import { citiesReport } from './quarter/reporting.ts';
import { theProvinceReviews } from './quarter/reviewing.ts';

/*
 * The fourth quarter of 2026 in 山东, from the day it opens to a correction after its approval: 16 cities report by
 * three ways. What the leader sees is read from the screen after every step and held against what was approved by
 * then; at the end every step is looked at again. The acts follow one another and build on what came before.
 */
const play = usePlay();

theQuarterOpens(play);
citiesReport(play);
theProvinceReviews(play);
afterTheQuarter(play);
