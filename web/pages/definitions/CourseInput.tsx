import { COURSE_SHAPES, type CourseShape } from '#core/domain/target.ts';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import type { FieldAttributes } from './Field.tsx';
import type { PointForm, TermForm } from './term-form.ts';

interface Props {
  attributes: FieldAttributes;
  form: TermForm;
  change: (values: Partial<TermForm>) => void;
  unit: string;
}

const EMPTY: PointForm = { date: '', value: '' };

/** How the plan line gets to the target; where it goes by points, the points. */
export function CourseInput({ attributes, form, change, unit }: Props) {
  const { definitions: words } = useWords();
  const byPoints = form.shape === 'waypoints' || form.shape === 'step';
  const choose = (shape: CourseShape) => {
    const wantsPoints = shape === 'waypoints' || shape === 'step';
    change({ shape, points: wantsPoints && form.points.length === 0 ? [EMPTY] : form.points });
  };
  const set = (index: number, point: PointForm) => change({ points: form.points.with(index, point) });
  return (
    <div class="definition-course">
      <select
        {...attributes}
        value={form.shape}
        onChange={(event) => choose(event.currentTarget.value as CourseShape)}
      >
        {COURSE_SHAPES.map((shape) => (
          <option key={shape} value={shape}>
            {words.courses[shape]}
          </option>
        ))}
      </select>
      {byPoints && (
        <fieldset>
          <legend class="unseen">{words.points}</legend>
          {form.points.map((point, index) => (
            <div key={index} class="definition-figure">
              <input
                type="date"
                aria-label={`${words.point(index + 1)} ${words.onDay}`}
                value={point.date}
                onInput={(event) => set(index, { ...point, date: event.currentTarget.value })}
              />
              <input
                type="text"
                inputMode="decimal"
                size={10}
                aria-label={`${words.point(index + 1)} ${words.figure}`}
                value={point.value}
                onInput={(event) => set(index, { ...point, value: event.currentTarget.value })}
              />
              {unitText(unit, language.value)}
              <button
                type="button"
                class="link"
                aria-label={`${words.remove} ${words.point(index + 1)}`}
                onClick={() => change({ points: form.points.filter((_, other) => other !== index) })}
              >
                {words.remove}
              </button>
            </div>
          ))}
          <button type="button" class="link" onClick={() => change({ points: [...form.points, EMPTY] })}>
            {words.addPoint}
          </button>
        </fieldset>
      )}
    </div>
  );
}
