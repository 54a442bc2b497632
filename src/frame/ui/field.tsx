import type { ComponentChildren, JSX, RefCallback } from 'preact';

type InputProps = JSX.IntrinsicElements['input'];

interface FieldProps {
  id: string;
  label: string;
  /** What is wrong with it and what to do; `null` while nothing is. */
  error: string | null;
  /** Read out with the field while nothing is wrong. */
  hint?: string;
  wide?: boolean;
  inputRef: RefCallback<HTMLInputElement>;
  /** Never `value`: what was typed belongs to the element. */
  input: InputProps & { value?: never };
  /** Stands at the end, inside the box, where room is kept for it. */
  children?: ComponentChildren;
}

/** A labelled text field with its error. */
export function Field({ id, label, error, hint, wide, inputRef, input, children }: FieldProps) {
  const note = error ?? hint;
  return (
    <div class={`field${wide ? ' wide' : ''}${error ? ' bad' : ''}`}>
      <label for={id}>{label}</label>
      <div class={`box${children ? ' marked' : ''}`}>
        <input
          {...input}
          id={id}
          ref={inputRef}
          aria-invalid={error !== null}
          {...(note ? { 'aria-describedby': `${id}-note` } : {})}
        />
        {children}
      </div>
      {note && (
        // What describes a field is read out with it though it is hidden, and needs no layout.
        <p id={`${id}-note`} {...(error ? { class: 'error' } : { hidden: true })}>
          {note}
        </p>
      )}
    </div>
  );
}
