import type { ComponentChildren } from 'preact';
import type { CodedName } from '#core/contract/common.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import type { Locale } from '#core/domain/format.ts';
import type { IsoDate } from '#core/domain/units.ts';
import type { Scene } from '#core/domain/wall/scene.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { WallFacts } from '../../state/wall/facts.ts';
import type { WallQuestion } from '../../state/wall/question.ts';
import type { Room } from '../../state/wall/room.ts';

/** What a scene is made from. */
export interface SceneContext {
  scene: Scene;
  facts: WallFacts;
  room: Room;
  words: Messages;
  locale: Locale;
  /** Today in China. */
  today: IsoDate;
  names: { region: (named: CodedName) => string; indicator: (named: CodedName) => string };
}

/** A scene laid out for one screen: what its pages draw. */
export interface Arranged {
  title: string;
  kicker: ComponentChildren;
  /** Each is called when its page is drawn. Empty = there is nothing to show. */
  pages: (() => ComponentChildren)[];
  /** Why there is nothing to show; null while there is, and while that is not known yet. */
  none: string | null;
  /** Whether that it is passed over is worth telling: somebody has to do something, or to know. */
  missed: boolean;
  /** Whether invented figures are in it. */
  demo: boolean;
  /** Whether it shows anything of a draft for comment. */
  draft: boolean;
}

/** One kind of scene. */
export interface SceneView {
  /** What it has to be told by the API; may depend on what is known already. */
  questions: (scene: Scene, facts: WallFacts) => WallQuestion<unknown>[];
  arrange: (context: SceneContext) => Arranged;
}

/** A scene that has nothing to show just now: it is passed over without a word. */
export function nothing(title: string, none: string): Arranged {
  return { title, kicker: null, pages: [], none, missed: false, demo: false, draft: false };
}

/** A scene that cannot be shown: it is passed over, and the wall's bottom line says so. */
export function missing(title: string, none: string): Arranged {
  return { ...nothing(title, none), missed: true };
}

/** A scene whose answers are not here yet. */
export function waiting(title: string): Arranged {
  return { title, kicker: null, pages: [], none: null, missed: false, demo: false, draft: false };
}

export function isDraft(plan: PlanSummary | undefined): boolean {
  return plan?.status === 'draft_for_comment';
}
