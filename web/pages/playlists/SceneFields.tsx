import { useId } from 'preact/hooks';
import {
  FEWEST_SECONDS,
  MOST_SECONDS,
  SCENE_KINDS,
  SCENE_SUBJECTS,
  type Scene,
  type SceneKind,
  type SceneSubject,
  SUBJECTS_OF,
} from '#core/domain/wall/scene.ts';
import { useWords } from '../../state/language.ts';
import { planShortTitle, useNames } from '../../state/names.ts';
import { ofKind } from '../../state/wall/playlist-draft.ts';
import type { Subjects } from './PlaylistsPage.tsx';

interface Props {
  scene: Scene;
  /** From 1. */
  number: number;
  last: boolean;
  chosen: boolean;
  subjects: Subjects;
  onChoose: () => void;
  onChange: (scene: Scene) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One scene of a playlist: what, about what, for how long, and where in the order. */
export function SceneFields(props: Props) {
  const { scene, number, last, chosen, subjects, onChoose, onChange, onMove, onRemove } = props;
  const { wall } = useWords();
  const { editor } = wall;
  const id = useId();
  const used = SCENE_SUBJECTS.filter((subject) => SUBJECTS_OF[scene.kind][subject] !== 'unused');
  return (
    <li class={chosen ? 'scene-fields scene-chosen' : 'scene-fields'} aria-label={editor.scene(number)}>
      <button
        type="button"
        class="scene-number"
        aria-pressed={chosen}
        title={`${editor.preview} ${editor.scene(number)}`}
        aria-label={`${editor.preview} ${editor.scene(number)}`}
        onClick={onChoose}
      >
        {number}
      </button>
      <div class="scene-choices">
        <span class="scene-choice">
          <label for={`${id}-kind`}>{editor.kind}</label>
          <select
            id={`${id}-kind`}
            value={scene.kind}
            onChange={(event) => onChange(ofKind(scene, event.currentTarget.value as SceneKind))}
          >
            {SCENE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {wall.kinds[kind]}
              </option>
            ))}
          </select>
        </span>
        {used.map((subject) => (
          <SubjectChoice
            key={subject}
            subject={subject}
            scene={scene}
            subjects={subjects}
            onChange={onChange}
          />
        ))}
        <span class="scene-choice scene-seconds">
          <label for={`${id}-seconds`}>{editor.stay}</label>
          <input
            id={`${id}-seconds`}
            type="number"
            min={FEWEST_SECONDS}
            max={MOST_SECONDS}
            step={1}
            value={Number.isNaN(scene.seconds) ? '' : scene.seconds}
            onInput={(event) => onChange({ ...scene, seconds: event.currentTarget.valueAsNumber })}
          />
        </span>
      </div>
      <span class="scene-moves">
        <Move
          label={`${editor.up} ${editor.scene(number)}`}
          path="M8 4 13 11H3Z"
          disabled={number === 1}
          onClick={() => onMove(-1)}
        />
        <Move
          label={`${editor.down} ${editor.scene(number)}`}
          path="M8 12 3 5h10Z"
          disabled={last}
          onClick={() => onMove(1)}
        />
        <Move
          label={`${editor.removeScene} ${editor.scene(number)}`}
          path="M3.400 2 8 6.600 12.600 2 14 3.400 9.400 8l4.600 4.600-1.400 1.400L8 9.400 3.400 14 2 12.600 6.600 8 2 3.400Z"
          disabled={false}
          onClick={onRemove}
        />
      </span>
    </li>
  );
}

function Move({
  label,
  path,
  disabled,
  onClick,
}: {
  label: string;
  path: string;
  disabled: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="scene-move"
      title={label}
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}

interface ChoiceProps {
  subject: SceneSubject;
  scene: Scene;
  subjects: Subjects;
  onChange: (scene: Scene) => void;
}

/** What a scene is about; what it may do without has a first entry that says what comes instead. */
function SubjectChoice({ subject, scene, subjects, onChange }: ChoiceProps) {
  const { editor } = useWords().wall;
  const id = useId();
  const options = useOptions(subject, scene, subjects);
  const value = scene[subject];
  const needed = SUBJECTS_OF[scene.kind][subject] === 'needed';
  const instead = { plan: editor.allPlans, region: editor.ownRegion, target: editor.headline }[subject];
  const choose = (next: string) => {
    const code = next === '' ? null : next;
    // A part of one target is not a part of another.
    const rest = subject === 'target' && scene.kind === 'trend' ? { region: null } : {};
    onChange({ ...scene, ...rest, [subject]: code });
  };
  return (
    <span class="scene-choice">
      <label for={id}>{editor[subject]}</label>
      <select id={id} value={value ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{needed ? editor.choose : instead}</option>
        {value !== null && !options.some((option) => option.code === value) && (
          <option value={value}>{value}</option>
        )}
        {options.map(({ code, text }) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}

function useOptions(subject: SceneSubject, scene: Scene, { plans, rows, regions }: Subjects) {
  const names = useNames();
  switch (subject) {
    case 'plan':
      return plans.map((plan) => ({ code: plan.code, text: planShortTitle(plan) }));
    case 'target': {
      const here = scene.kind === 'region' ? rows.filter((row) => row.region.code === scene.region) : rows;
      const own = scene.kind === 'region' ? here : here.filter((row) => !row.allocated);
      return own.map((row) => ({
        code: row.target,
        text: `${row.target} ${names.indicator(row.indicator)}`,
      }));
    }
    case 'region': {
      if (scene.kind === 'trend')
        return rows
          .filter((row) => row.allocated && row.target === scene.target)
          .map(({ region }) => ({ code: region.code, text: names.region(region) }));
      const judged = new Set(rows.map(({ region }) => region.code));
      return regions
        .filter(({ code }) => judged.has(code) || regions.some((one) => one.parent === code))
        .map((region) => ({ code: region.code, text: names.region(region) }));
    }
  }
}
