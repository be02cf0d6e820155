/** The newest figure with a value of every series and form of an import: columns as arrays of SQL. */
export interface NewestFigures {
  indicators: string;
  regions: string;
  forms: string;
  periods: string;
  statuses: string;
  values: string;
  /** Places in `unitNames`, from 0. */
  units: string;
  unitNames: readonly string[];
}
