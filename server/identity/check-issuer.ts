import { AppError } from '#core/domain/errors.ts';

const PATIENCE_MS = 10_000;

/** Where a provider describes itself (OpenID Connect Discovery 1.0, 4). */
export function discoveryUrlOf(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/**
 * Makes sure that the provider at the configured address calls itself by that address, and does not send one
 * elsewhere: another provider's description would have its keys believed.
 *
 * @throws AppError `unavailable` when it does not answer, or answers as somebody else
 */
export async function checkIssuer({ name, issuer }: { name: string; issuer: string }): Promise<void> {
  const described = await describe(discoveryUrlOf(issuer));
  if (described === null)
    throw new AppError('unavailable', {
      zh: `“${name}”现在无法连接，请稍后重试或用本站密码登录。`,
      en: `“${name}” cannot be reached now. Try again later, or sign in with a password of this site.`,
    });
  if (described.issuer !== issuer)
    throw new AppError('unavailable', {
      zh: `“${name}”自报的地址与本站的设置（OIDC_ISSUER）不一致，请联系管理员。`,
      en: `The address that “${name}” tells of itself is not the one in the settings (OIDC_ISSUER). Please tell the administrator.`,
    });
}

async function describe(url: string): Promise<{ issuer?: unknown } | null> {
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.ok ? Object(await answer.json()) : null;
  } catch {
    return null;
  }
}
