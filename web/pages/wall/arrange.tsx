import type { CodedName } from '#core/contract/common.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import type { Locale } from '#core/domain/format.ts';
import { SCENE_SUBJECTS, type Scene, type SceneSubject, SUBJECTS_OF } from '#core/domain/wall/scene.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { WallFacts } from '../../state/wall/facts.ts';
import type { WallQuestion } from '../../state/wall/question.ts';
import {
  indicatorNamesQuestion,
  newestQuestion,
  plansQuestion,
  regionsQuestion,
} from '../../state/wall/questions.ts';
import type { Room } from '../../state/wall/room.ts';
import { CalmLine } from './parts/CalmLine.tsx';
import { type Arranged, missing } from './scene-view.ts';
import { SCENE_VIEWS } from './scenes/scene-views.ts';

export interface Surroundings {
  facts: WallFacts;
  room: Room;
  words: Messages;
  locale: Locale;
}

/** What brings the names in the wall's language; the Chinese ones come with everything. */
export function namesAsked(locale: Locale): WallQuestion<unknown>[] {
  return locale === 'en' ? [indicatorNamesQuestion, regionsQuestion] : [];
}

/** What all of these scenes ask, each question once, in the order in which they are wanted. */
export function questionsOf(
  scenes: readonly Scene[],
  facts: WallFacts,
  locale: Locale,
): WallQuestion<unknown>[] {
  const asked = scenes.flatMap((scene) => {
    if (unchosen(scene) !== null) return [];
    try {
      return SCENE_VIEWS[scene.kind].questions(scene, facts);
    } catch {
      // What is known makes no sense to this scene; drawing it will say so.
      return [];
    }
  });
  const all: WallQuestion<unknown>[] = [plansQuestion, newestQuestion, ...namesAsked(locale), ...asked];
  return [...new Map(all.map((question) => [question.path, question])).values()];
}

/** Lays a scene out. One that fails says so in a calm line instead, and the others go on. */
export function arrange(scene: Scene, { facts, room, words, locale }: Surroundings): Arranged {
  const today = chinaDate(new Date().toISOString());
  const title = words.wall.kinds[scene.kind];
  const open = unchosen(scene);
  if (open !== null)
    return missing(title, `${words.wall.editor.choose}${words.colon}${words.wall.subjects[open]}`);
  try {
    return SCENE_VIEWS[scene.kind].arrange({
      ...{ scene, facts, room, words, locale, today },
      names: namesFrom(facts, locale),
    });
  } catch (error) {
    console.error(error);
    const pages = [() => <CalmLine>{words.wall.broken}</CalmLine>];
    return { title, kicker: null, pages, none: null, missed: false, demo: false, draft: false };
  }
}

/** What a scene still has to be told; while it is not, it asks nothing. */
function unchosen(scene: Scene): SceneSubject | null {
  const open = SCENE_SUBJECTS.find(
    (subject) => SUBJECTS_OF[scene.kind][subject] === 'needed' && scene[subject] === null,
  );
  return open ?? null;
}

/** Names in the wall's language; the Chinese one where no other is known. */
function namesFrom(facts: WallFacts, locale: Locale) {
  const indicators = locale === 'en' ? facts.get(indicatorNamesQuestion) : null;
  const regions = locale === 'en' ? facts.get(regionsQuestion) : null;
  const regionNames = new Map(regions?.map(({ code, nameEn }) => [code, nameEn]));
  return {
    indicator: ({ code, name }: CodedName) => indicators?.[code] ?? name,
    region: ({ code, name }: CodedName) => regionNames.get(code) ?? name,
  };
}
