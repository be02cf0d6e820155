import type { SceneKind } from '#core/domain/wall/scene.ts';
import type { SceneView } from '../scene-view.ts';
import { changesScene } from './changes.tsx';
import { collectionsScene } from './collections.tsx';
import { overviewScene } from './overview.tsx';
import { planScene } from './plan.tsx';
import { regionScene } from './region.tsx';
import { trendScene } from './trend.tsx';

/** How each kind of scene asks and draws. */
export const SCENE_VIEWS: Record<SceneKind, SceneView> = {
  overview: overviewScene,
  plan: planScene,
  region: regionScene,
  trend: trendScene,
  collections: collectionsScene,
  changes: changesScene,
};
