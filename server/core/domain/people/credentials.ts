/** Why a user name or a password will not do. */
export interface CredentialFault {
  field: 'username' | 'password';
  zh: string;
  en: string;
}

/** Shortest and longest password. Length is what counts (NIST SP 800-63B): no rules on kinds of characters. */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/;

export function usernameFault(username: string): CredentialFault | null {
  if (USERNAME.test(username)) return null;
  return {
    field: 'username',
    zh: '用户名应为 2 到 40 个小写字母、数字、点、横线或下划线，以字母或数字开头。',
    en: 'A user name has 2 to 40 small letters, digits, dots, dashes or underscores and starts with a letter or digit.',
  };
}

export function passwordFault(password: string, username: string): CredentialFault | null {
  const { min, max } = PASSWORD_LENGTH;
  const length = [...password].length;
  if (length < min || length > max)
    return {
      field: 'password',
      zh: `密码应有 ${min} 到 ${max} 个字符。`,
      en: `A password has ${min} to ${max} characters.`,
    };
  const plain = password.toLowerCase();
  if (
    (username !== '' && plain.includes(username)) ||
    isOneThing(plain) ||
    COMMON.some((one) => plain.includes(one))
  )
    return GUESSABLE;
  return null;
}

/** Said of a password that is among the first to be tried. */
export const GUESSABLE: CredentialFault = {
  field: 'password',
  zh: '这个密码太容易猜到（含用户名、本站用语、常见密码或重复字符），请换一个。',
  en: 'This password is too easy to guess. Please choose another.',
};

/** One character or a short piece over and over. */
function isOneThing(text: string): boolean {
  return /^(.{1,4})\1+$/u.test(text);
}

/** Words of this site and its offices, which somebody who knows it would try (docs/security.md lists them, too). */
const SITE_WORDS = [
  'robotplan',
  'robot-plan',
  'jiqiren',
  'tongjiju',
  'jiance',
  '机器人产业',
  '目标监测',
  '统计局',
];

/** What guessers try first, as parts of longer passwords too. */
const COMMON = [
  'password',
  '12345678',
  '87654321',
  'qwertyui',
  '11111111',
  '88888888',
  '00000000',
  'iloveyou',
  'admin123',
  'letmein',
  'woaini',
  'abcdefg',
  'changeme',
  ...SITE_WORDS,
];
