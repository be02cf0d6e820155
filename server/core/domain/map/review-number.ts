/** Short names of provinces as they stand in review numbers. */
const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵云滇藏陕秦甘陇青宁新港澳台';

/**
 * Of the state: GS(2024)0650号, GS京(2024)0650号, 国审字(2011)第2号; of a province: 苏S(2024)12号, 鲁SG(2024)026号,
 * 川审(2016)018号.
 */
const REVIEW_NUMBER = new RegExp(
  `^(?:GS[${PROVINCES}]?|国审字|[${PROVINCES}](?:SG?|审字?))\\((\\d{4})\\)第?\\d{1,6}号$`,
);

/** Maps were first reviewed by number under the rules of 1994. */
const FIRST_YEAR = 1994;

export const REVIEW_NUMBER_FORMATS = {
  zh: '审图号，如 GS(2024)0650号、国审字(2011)第2号、苏S(2024)12号',
  en: 'a review number such as GS(2024)0650号, 国审字(2011)第2号 or 苏S(2024)12号',
};

/**
 * A review number as it is printed, in half-width brackets and without blanks; null for anything else. Whether it was
 * given to this map nobody can tell by its form.
 *
 * @param year the present one: nothing is reviewed in the future
 */
export function readReviewNumber(text: string, year: number): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[〔［【[]/g, '(')
    .replace(/[〕］】\]]/g, ')')
    .replace(/^审图号[:：]?/, '')
    .replace(/\s+/g, '')
    .replace(/^审图号:?/, '')
    .replace(/^gs/, 'GS');
  const found = REVIEW_NUMBER.exec(plain);
  if (found === null) return null;
  const given = Number(found[1]);
  return given >= FIRST_YEAR && given <= year ? plain : null;
}
