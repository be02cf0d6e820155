import type { PromiseField } from '#core/domain/promise.ts';
import { COMPARATORS, DENOMINATORS } from '#core/domain/target.ts';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import { CourseInput } from './CourseInput.tsx';
import { Field, type FieldAttributes } from './Field.tsx';
import type { ToldFault } from './faults.ts';
import type { TermForm } from './term-form.ts';

export interface TermInputProps {
  field: PromiseField;
  form: TermForm;
  change: (values: Partial<TermForm>) => void;
  faults: readonly ToldFault[];
  unit: string;
  /** Whether it stays empty until somebody chooses; else the document states it. */
  choosing: boolean;
}

/** The input of one term of a promise. */
export function TermInput(props: TermInputProps) {
  const { field, faults, choosing } = props;
  const { definitions: words, colon } = useWords();
  const label = field === 'tolerance' ? words.percent : (words.fields[field] ?? field);
  return (
    <Field name={field} label={label} faults={faults} wide={field === 'course'}>
      {(attributes) => (
        <Input {...props} attributes={attributes} label={`${label}${colon}`} choosing={choosing} />
      )}
    </Field>
  );
}

function Input({
  field,
  form,
  change,
  unit,
  choosing,
  attributes,
  label,
}: TermInputProps & { attributes: FieldAttributes; label: string }) {
  const { definitions: words } = useWords();
  switch (field) {
    case 'value':
    case 'low':
    case 'high':
      return (
        <span class="definition-figure">
          <Figure {...attributes} value={form[field]} onChange={(value) => change({ [field]: value })} />
          {unitText(unit, language.value)}
        </span>
      );
    case 'tolerance':
      return (
        <Figure {...attributes} value={form.tolerance} onChange={(tolerance) => change({ tolerance })} />
      );
    case 'deadline':
    case 'startDate':
      return (
        <input
          {...attributes}
          type="date"
          value={form[field]}
          onInput={(event) => change({ [field]: event.currentTarget.value })}
        />
      );
    case 'baseline':
      return (
        <span class="definition-figure">
          <Figure
            {...attributes}
            value={form.baselineValue}
            onChange={(baselineValue) => change({ baselineValue })}
          />
          {unitText(unit, language.value)}
          <input
            type="date"
            aria-label={`${label}${words.onDay}`}
            value={form.baselineDate}
            onInput={(event) => change({ baselineDate: event.currentTarget.value })}
          />
        </span>
      );
    case 'comparator': {
      const offered = COMPARATORS.filter(
        (one) => one !== 'unstated' && !(choosing && (one === 'between' || one === 'done')),
      );
      return (
        <select
          {...attributes}
          value={form.comparator}
          onChange={(event) => change({ comparator: event.currentTarget.value })}
        >
          <option value="">{words.nothing}</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {words.comparators[one]}
            </option>
          ))}
        </select>
      );
    }
    case 'denominator':
      return (
        <select
          {...attributes}
          value={form.denominator}
          onChange={(event) => change({ denominator: event.currentTarget.value })}
        >
          <option value="">{words.nothing}</option>
          {DENOMINATORS.map((one) => (
            <option key={one} value={one}>
              {words.denominators[one]}
            </option>
          ))}
        </select>
      );
    case 'course':
      return <CourseInput attributes={attributes} form={form} change={change} unit={unit} />;
  }
}

interface FigureProps extends FieldAttributes {
  value: string;
  onChange: (text: string) => void;
}

function Figure({ value, onChange, ...attributes }: FigureProps) {
  return (
    <input
      {...attributes}
      type="text"
      inputMode="decimal"
      size={10}
      value={value}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
