import type { MeetingQuestion } from '#core/contract/meeting.ts';
import type { Locale } from '#core/domain/format.ts';
import type { Question } from '#core/domain/meeting/question.ts';
import { type Names, sayQuestion } from '#core/domain/meeting/words.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findRegions } from '#db/queries/regions.ts';
import type { ServiceContext } from '../context.ts';

/** Names in both languages; the Chinese one where there is no other. */
export async function namesOf({ db }: ServiceContext): Promise<Record<Locale, Names>> {
  const english = (all: readonly { code: string; nameEn: string | null }[]) =>
    new Map(all.map(({ code, nameEn }) => [code, nameEn]));
  const indicators = english(await findIndicators(db));
  const regions = english(await findRegions(db));
  return {
    zh: { indicator: ({ name }) => name, region: ({ name }) => name },
    en: {
      indicator: ({ code, name }) => indicators.get(code) ?? name,
      region: ({ code, name }) => regions.get(code) ?? name,
    },
  };
}

/** A question as it travels: as a sentence in both languages. */
export function toldQuestion(question: Question, names: Record<Locale, Names>): MeetingQuestion {
  const { rule, asked, door, subject, demo } = question;
  return {
    ...{ rule, asked, door, subject, demo },
    zh: sayQuestion(question, 'zh', names.zh),
    en: sayQuestion(question, 'en', names.en),
  };
}
