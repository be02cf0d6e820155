import { type Static, Type } from 'typebox';
import { SCENE_KINDS } from '../domain/wall/scene.ts';
import { closed, NullableText, Words } from './common.ts';

/** One entry of a playlist: what is shown, about what, and for how long each of its screens. */
export const SceneView = Type.Object({
  kind: Words(SCENE_KINDS),
  plan: NullableText,
  region: NullableText,
  target: NullableText,
  seconds: Type.Integer(),
});

export const PlaylistRow = Type.Object({
  id: Type.String(),
  /** `/wall?list=<name>` plays it. */
  name: Type.String(),
  scenes: Type.Array(SceneView),
  /** The one that a wall without a list of its own plays; at most one is. */
  standard: Type.Boolean(),
  author: Type.String(),
  /** Which version it is: who changes or removes it says which one they saw. */
  changedAt: Type.String(),
});
export type PlaylistRow = Static<typeof PlaylistRow>;

const Code = Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 100 });

const SceneBody = Type.Object(
  {
    kind: Words(SCENE_KINDS),
    plan: Code,
    region: Code,
    target: Code,
    seconds: Type.Number({ description: '每一屏停留的秒数，5 至 600 的整数' }),
  },
  closed,
);

/** Lengths and numbers are judged by the service, which names each fault. */
export const PlaylistBody = Type.Object(
  {
    name: Type.String({ maxLength: 400 }),
    scenes: Type.Array(SceneBody, { maxItems: 500 }),
    standard: Type.Boolean({ description: 'true：没有指明播放单的大屏播放它，原来的标准播放单不再是' }),
    changedAt: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      maxLength: 40,
      description: '所见版本的 changedAt；null 为新建',
    }),
  },
  closed,
);
export type PlaylistBody = Static<typeof PlaylistBody>;
