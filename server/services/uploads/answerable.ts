import { AppError } from '#core/domain/errors.ts';

/**
 * The name of who answers for the figures, without spaces around it.
 *
 * @throws AppError `invalid-request` for a name with characters that cannot be shown or kept
 */
export function answerableName(recorder: string): string {
  const name = recorder.trim();
  if (/\p{Cc}/u.test(name) || !name.isWellFormed()) {
    throw new AppError('invalid-request', {
      zh: '“填报人或单位”里有控制字符或无法保存的字符，请重新填写。',
      en: 'The name of who reports holds control characters or characters that cannot be kept. Please write it again.',
    });
  }
  return name;
}
